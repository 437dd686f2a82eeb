"""The protocol's own test suite, run on our kernel: no failure, no skip but the pager (which Java has no use for)."""

import unittest

import jupyter_kernel_test
from conftest import KERNEL


class ProtocolTest(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".java"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oh no");'
    code_generate_error = 'throw new IllegalStateException("wrong");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": 'String greeting = "hel" + "lo"; greeting', "result": "hello"},
        {"code": "IntStream.range(0, 4).sum()", "result": "6"},
    ]
    code_display_data = [
        {"code": 'display(html("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display(markdown("*soft*"));', "mime": "text/markdown"},
        {"code": 'display(mermaid("flowchart LR; a --> b"));', "mime": "text/vnd.mermaid"},
    ]
    code_clear_output = "clearOutput();"
    code_inspect_sample = "String.valueOf"
    code_history_pattern = "1 ? 2*"
    supported_history_operations = ("tail", "range", "search")
    completion_samples = [
        {"text": "Math.sq", "matches": {"sqrt("}},
        {"text": "List.o", "matches": {"of("}},
    ]
    complete_code_samples = ["1 + 1", "int x = 3;", "for (int i = 0; i < 3; i++) {\n}", "record Row(int a) {}"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int f(", 'String s = """\n  text']
    invalid_code_samples = ["int 3x = ;", "class 5 {}"]


if __name__ == "__main__":
    unittest.main()
