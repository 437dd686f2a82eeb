"""One test for each fault of the engine as shipped that our kernel mends (issue: the core of the kernel).

Run against JJava 1.0a8 as shipped (`MLSD_KERNEL=java MLSD_PATIENCE=20`, see conftest.py) these fail, for this reason:

| test | there |
|---|---|
| an error from toString; 2,000 operands; code too deep | the shell thread dies: idle, but never a reply |
| a stack overflow, out of memory, the real class | `ename` is always RuntimeException |
| System.exit | neither reply nor idle |
| at once, not at the next poll | a poll every 50 ms, many times ipykernel's time |
| 20,000 prints; text beyond ASCII; a flood | a message for each print: some are lost, idle too |
| a thread that outlives its cell | its text goes to the terminal |
| arrays | `[I@1b2c` |
| kernel_info, comm_info | no `status` |
| history; code that cannot be; inspection | no reply; "complete"; nothing found |
| the cells behind a failed one | they run |
| an endless loop; library code that does not listen | it goes on, and nothing says so |
| Ctrl-C | the kernel ends |
| a question that cannot be asked, or is interrupted | no error that says so; stdin is broken for good |
| the answer to a comm message; what a callback prints | another parent; it never reaches the notebook |
| the end after a shutdown; when Jupyter is gone | the process stays |
| many values | they pile up |
| a percent sign in text; magics behind text | `%d` at the start of a line is called as a magic |
| a method or class defined anew; an import | variables that came from it are 0 and null, without a word |
| overloads and a variable; one overload anew; an overload further down | refused: a class of JShell's own is missing, a call is ambiguous, a method unknown |
| null | nothing is shown |
| what time shows | `[I@1b2c`; quotes are taken out of the code |
| names in any script | the completion counts UTF-16 units, not code points |

The terminal is silent: a test of our logging, with libraries that JJava as shipped does not have. What is not in
the table passes there too, and keeps what was right already.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile

import psutil
from conftest import KERNEL, PATIENCE, Kernel, reply_time
from jupyter_client.manager import KernelManager

# ---- the shell channel lives on -----------------------------------------------------------------


def test_an_error_from_toString_is_an_error_reply_not_a_hang(kernel):
    ran = kernel.run('new Object() { public String toString() { throw new LinkageError("no text"); } }', patience=20)
    assert ran.status in ("error", "ok")
    assert kernel.run("1 + 1", patience=20).result == "2"


def test_a_stack_overflow_is_an_error_and_its_trace_is_short(kernel):
    ran = kernel.run("int down(int n) { return 1 + down(n + 1); }\ndown(0)")
    assert len("\n".join(ran.error["traceback"]).splitlines()) < 60
    assert ran.error["ename"] == "StackOverflowError"
    assert kernel.run("1 + 1").result == "2"


def test_running_out_of_memory_is_an_error_and_the_kernel_lives_on(kernel):
    ran = kernel.run("var hoard = new ArrayList<long[]>(); while (true) hoard.add(new long[200_000_000]);")
    assert ran.error["ename"] == "OutOfMemoryError"
    assert kernel.run("hoard.clear(); 1 + 1").result == "2"


def test_system_exit_is_told_before_the_kernel_ends(kernel):
    ran = kernel.run('System.out.println("before"); System.exit(0);', patience=20)
    assert ran.status == "error"
    assert "before" in ran.out
    assert "System.exit" in ran.error["evalue"] + ran.err + ran.reply.get("evalue", "") if ran.error else ran.err


def test_an_expression_of_two_thousand_operands_has_its_value(kernel):
    assert kernel.run(" + ".join(["1"] * 2000)).result == "2000"


def test_an_expression_too_deep_for_the_compiler_is_one_clear_sentence(kernel):
    ran = kernel.run(" + ".join(["x"] * 200_000))
    assert ran.error["ename"] == "CodeTooDeep"
    assert "split" in ran.error["evalue"]
    assert len(ran.error["traceback"]) == 1
    assert kernel.run("1 + 1").result == "2"


def test_a_request_is_taken_at_once_not_at_the_next_poll(kernel):
    python = Kernel("python3")
    try:
        ratio = reply_time(kernel) / reply_time(python)
    finally:
        python.end()
    assert ratio < 8, "time to a kernel_info_reply as a ratio to ipykernel's; a poll every 50 ms makes it far more"


# ---- output --------------------------------------------------------------------------------------


def test_twenty_thousand_prints_all_arrive_in_few_messages(kernel):
    ran = kernel.run("for (int i = 0; i < 20_000; i++) System.out.print(i + \" \");")
    assert ran.out.split() == [str(i) for i in range(20_000)]
    assert len(ran.of("stream")) < 100


def test_streams_and_displays_keep_their_order(kernel):
    ran = kernel.run(
        'System.out.print("a"); System.err.print("b"); System.out.print("c"); display("d"); System.out.print("e");'
    )
    shown = [m["content"] for m in ran.messages if m["msg_type"] in ("stream", "display_data")]
    order = [content.get("text") or content["data"]["text/plain"] for content in shown]
    assert order == ["a", "b", "c", "d", "e"]


def test_text_beyond_ascii_is_never_cut_inside_a_character(kernel):
    ran = kernel.run('for (int i = 0; i < 6_000; i++) System.out.print("é😀");')
    assert ran.out == "é😀" * 6_000


def test_a_flood_is_cut_with_a_notice(kernel):
    ran = kernel.run('for (int i = 0; i < 200_000; i++) System.out.println("0123456789".repeat(4));')
    assert len(ran.out) < 6_000_000
    assert "cut" in ran.out[-200:]


def test_a_thread_that_outlives_its_cell_prints_in_that_cell(kernel):
    sent = kernel.send(
        "new Thread(() -> { try { Thread.sleep(1500); } catch (InterruptedException e) {}\n"
        '    System.out.println("late"); }).start();'
    )
    kernel.finish(sent)
    kernel.run("1 + 1")
    assert kernel.later(sent, "stream") == {"name": "stdout", "text": "late\n"}


def test_printing_threads_that_are_interrupted_do_not_break_the_kernel(kernel):
    kernel.run(
        "var pool = java.util.concurrent.Executors.newFixedThreadPool(4);\n"
        "for (int i = 0; i < 4; i++) pool.submit(() -> {\n"
        '    while (!Thread.currentThread().isInterrupted()) { System.out.println("x"); display("y", "z"); } });\n'
        "Thread.sleep(300); pool.shutdownNow(); pool.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS)"
    )
    ran = kernel.run('System.out.println("still here"); 1 + 1')
    assert (ran.out, ran.result) == ("still here\n", "2")


def test_arrays_are_shown_by_their_content(kernel):
    shown = kernel.run("new int[] {1, 2, 3}").result
    assert "[I@" not in shown
    assert all(number in shown for number in "123")


# ---- requests --------------------------------------------------------------------------------------


def test_kernel_info_has_a_status(kernel):
    assert kernel.ask("kernel_info_request", {})["status"] == "ok"


def test_comm_info_has_a_status(kernel):
    assert kernel.ask("comm_info_request", {})["status"] == "ok"


def test_history_is_answered(kernel):
    kernel.run("int first = 1;")
    kernel.run("int second = 2;")
    content = {"hist_access_type": "tail", "n": 1, "output": False, "raw": True}
    assert [entry[2] for entry in kernel.ask("history_request", content)["history"]] == ["int second = 2;"]


def test_code_that_cannot_be_is_invalid(kernel):
    assert kernel.ask("is_complete_request", {"code": "int 3x = ;"})["status"] == "invalid"


def test_inspection_without_a_parenthesis_finds_the_method(kernel):
    content = {"code": "String.valueOf", "cursor_pos": 14, "detail_level": 0}
    assert kernel.ask("inspect_request", content)["found"]


def test_the_cells_behind_a_failed_one_are_not_run(kernel):
    kernel.run("int ran = 0;")
    first = kernel.send("Thread.sleep(1000); throw new RuntimeException();", stop_on_error=True)
    second = kernel.send("ran++;")
    assert kernel.finish(first).status == "error"
    kernel.ask("kernel_info_request", {})  # its reply comes after the one to the second cell
    assert kernel.run("ran").result == "0", second


# ---- errors --------------------------------------------------------------------------------------


def test_the_error_has_the_real_class_and_the_cells_line(kernel):
    ran = kernel.run('int one = 1;\n\nInteger.parseInt("x" + one);')
    assert ran.error["ename"] == "NumberFormatException"
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(ran.error["traceback"]))
    assert "line 3" in text
    assert "parseInt" in text
    assert not re.search(r"#\d+:\d+", text)


# ---- interrupts ------------------------------------------------------------------------------------


def test_an_interrupted_endless_loop_really_ends(kernel):
    ran = kernel.interrupted("var busy = Thread.currentThread(); while (true) {}")
    assert ran.status == "error"
    time.sleep(2)
    ran = kernel.run(
        "var threads = java.lang.management.ManagementFactory.getThreadMXBean();\n"
        "var before = new java.util.HashMap<Long, Long>();\n"
        "for (long id : threads.getAllThreadIds()) before.put(id, threads.getThreadCpuTime(id));\n"
        "Thread.sleep(2000);\n"
        "long most = 0;\n"
        "for (long id : before.keySet()) most = Math.max(most, threads.getThreadCpuTime(id) - before.get(id));\n"
        "most / 1_000_000"
    )
    assert int(ran.result) < 500, "milliseconds of processor time that the busiest thread burnt in two seconds"


def test_an_interrupted_endless_recursion_ends(kernel):
    code = "int twice(int n) { try { return twice(n + 1); } finally { twice(n + 1); } }\ntwice(0)"
    assert kernel.interrupted(code).status == "error"
    assert kernel.run("1 + 1").result == "2"


def test_an_interrupted_sleep_ends(kernel):
    assert kernel.interrupted("Thread.sleep(600_000);").status == "error"
    assert kernel.run("1 + 1").result == "2"


def test_library_code_that_does_not_listen_is_named_and_the_kernel_goes_on(kernel):
    endless = "java.util.stream.Stream.generate(new java.util.Random(1)::nextInt)"
    ran = kernel.interrupted(endless + ".anyMatch(Integer.class::equals)")
    assert "background" in ran.error["evalue"]
    assert kernel.run("1 + 1").result == "2"


def test_an_interrupt_with_nothing_to_do_does_no_harm(kernel):
    kernel.run("1")
    kernel.manager.interrupt_kernel()
    time.sleep(0.5)
    assert kernel.run("1 + 1").result == "2"


def test_an_interrupt_while_the_kernel_still_starts_stops_the_cell_that_waits():
    manager = KernelManager(kernel_name=KERNEL)
    manager.start_kernel()
    kernel = Kernel.of(manager)
    try:
        sent = kernel.send("while (true) {}", allow_stdin=False)
        time.sleep(0.2)
        for _ in range(40):  # as a reader who presses the button again and again
            manager.interrupt_kernel()
            time.sleep(0.25)
            if kernel.client.shell_channel.msg_ready():
                break
        reply = kernel.client.get_shell_msg(timeout=PATIENCE)
        assert (reply["parent_header"]["msg_id"], reply["content"]["status"]) == (sent, "error")
        assert kernel.run("1 + 1").result == "2"
    finally:
        kernel.end()


def test_ctrl_c_interrupts_the_cell_and_does_not_end_the_kernel(kernel):
    kernel.run("1")
    process = kernel.manager.provisioner.process
    sent = kernel.send("Thread.sleep(600_000);", allow_stdin=False)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    assert kernel.finish(sent).status == "error"
    process.send_signal(signal.SIGINT)  # with nothing to do
    time.sleep(0.5)
    assert kernel.run("1 + 1").result == "2"


# ---- input -----------------------------------------------------------------------------------------


def test_a_cell_can_ask_for_lines(kernel):
    ran = kernel.run("var in = new Scanner(System.in); in.nextLine() + in.nextInt()", answers=["number ", "7"])
    assert ran.result == "number 7"


def test_a_cell_that_cannot_ask_says_so(kernel):
    ran = kernel.run("System.in.read()")
    assert ran.status == "error"
    assert "allow_stdin" in ran.error["evalue"]


def test_an_interrupted_question_does_not_disturb_the_next(kernel):
    sent = kernel.send("System.in.read()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=PATIENCE)
    kernel.manager.interrupt_kernel()
    assert kernel.finish(sent).status == "error"
    kernel.client.input("late")
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["fresh"]).result == "fresh"


# ---- comms -----------------------------------------------------------------------------------------

ECHO = """import org.dflib.jjava.jupyter.kernel.comm.*;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.*;
class Echo extends Comm {
    Echo(CommManager manager, String id, String target) { super(manager, id, target); }
    protected void onMessage(Message<CommMsgCommand> message) {
        System.out.println("heard " + message.getContent().getData().get("text").getAsString());
        send(message.getContent().getData());
    }
    protected void onClose(Message<CommCloseCommand> message, boolean sending) { System.out.println("closed"); }
}
var comms = org.dflib.jjava.kernel.JavaNotebookStatics.kernel().getCommManager();
comms.registerTarget("echo", (manager, id, target, message) -> new Echo(manager, id, target));"""


def opened(kernel, name="one"):
    """A comm to the echo, opened by the front end; the execute request of the cell that knows the echo."""
    sent = kernel.send(ECHO)
    assert kernel.finish(sent).status == "ok"
    kernel.heard(kernel.tell("comm_open", {"comm_id": name, "target_name": "echo", "data": {}}))
    return sent


def test_an_open_comm_is_in_comm_info_until_it_is_closed(kernel):
    opened(kernel)
    assert kernel.ask("comm_info_request", {"target_name": "echo"})["comms"] == {"one": {"target_name": "echo"}}
    assert kernel.ask("comm_info_request", {"target_name": "other"})["comms"] == {}
    kernel.heard(kernel.tell("comm_close", {"comm_id": "one", "data": {}}))
    assert kernel.ask("comm_info_request", {})["comms"] == {}


def test_the_answer_to_a_comm_message_carries_that_message_as_parent(kernel):
    opened(kernel)
    kernel.run("1 + 1")
    answers = kernel.heard(kernel.tell("comm_msg", {"comm_id": "one", "data": {"text": "ü"}}))
    assert [m["content"]["data"] for m in answers if m["msg_type"] == "comm_msg"] == [{"text": "ü"}]


def test_what_a_callback_prints_is_shown_in_the_newest_cell_when_the_comm_was_opened(kernel):
    maker = opened(kernel)
    kernel.run("1 + 1")
    kernel.tell("comm_msg", {"comm_id": "one", "data": {"text": "me"}})
    shown = kernel.published("stream")
    assert (shown["content"]["text"], shown["parent_header"]["msg_id"]) == ("heard me\n", maker)


def test_a_comm_to_a_target_that_is_not_there_is_closed(kernel):
    kernel.run("1")
    answers = kernel.heard(kernel.tell("comm_open", {"comm_id": "two", "target_name": "nobody", "data": {}}))
    assert [m["content"]["comm_id"] for m in answers if m["msg_type"] == "comm_close"] == ["two"]
    assert kernel.run("1 + 1").result == "2"


def test_many_threads_may_use_comms_at_once(kernel):
    opened(kernel)
    ran = kernel.run(
        "var threads = new java.util.ArrayList<Thread>();\n"
        "for (int t = 0; t < 8; t++) threads.add(Thread.ofPlatform().start(() -> {\n"
        "    for (int i = 0; i < 200; i++) {\n"
        '        var one = comms.openComm("x", (manager, id, target, message) -> new Echo(manager, id, target));\n'
        "        one.send(new org.dflib.jjava.shaded.com.google.gson.JsonObject());\n"
        "        one.close();\n"
        "    }\n"
        "}));\n"
        "for (var thread : threads) thread.join();\n"
        "int left = 0; for (var one : comms) left++;\n"
        "left",
    )
    assert ran.result == "1"
    counts = [len(ran.of(kind)) for kind in ("comm_open", "comm_msg", "comm_close")]
    assert counts == [1600, 1600, 1600]


# ---- the whole life -----------------------------------------------------------------------------------


def test_the_process_ends_soon_after_a_shutdown():
    kernel = Kernel()
    try:
        sleeper = "while (true) { try { Thread.sleep(60_000); } catch (InterruptedException e) {} }"
        kernel.run("new Thread(() -> { " + sleeper + " }).start();")
        process = kernel.manager.provisioner.process
        kernel.client.shutdown()
        process.wait(timeout=15)
    finally:
        kernel.end()


def test_many_values_do_not_pile_up(kernel):
    for number in range(30):
        kernel.run(f"{number} + 0")
    ran = kernel.run("Math.abs(-1)")
    assert ran.result == "1"
    names = kernel.ask("complete_request", {"code": "$", "cursor_pos": 1})["matches"]
    assert len(names) <= 8


def test_the_kernel_ends_when_the_process_that_started_it_is_gone(tmp_path):
    script = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from conftest import Kernel\n"
        "kernel = Kernel()\n"
        "kernel.run('1')\n"
        "open(sys.argv[2], 'w').write(str(kernel.manager.provisioner.process.pid))\n"
        "os._exit(0)\n"
    )
    number = tmp_path / "number.txt"
    command = [sys.executable, "-c", script, os.path.dirname(__file__), str(number)]
    subprocess.run(command, timeout=4 * PATIENCE, check=True)
    process = psutil.Process(int(number.read_text()))
    try:
        process.wait(timeout=15)
    except psutil.TimeoutExpired:
        process.kill()
        raise


def test_a_method_defined_anew_leaves_the_values_that_it_gave(kernel):
    kernel.run("List<Integer> load() { return new ArrayList<>(List.of(1)); }")
    kernel.run("var data = load(); data.add(2);")
    kernel.run("List<Integer> load() { return null; }")
    assert kernel.run("data").result == "[1, 2]"


def test_an_import_leaves_the_values_of_overloaded_methods(kernel):
    kernel.run("int g(int x) { return x; }\nint g(double x, int c) { return g(c); }")
    kernel.run("var past = g(5);")
    kernel.run("import static java.lang.Math.*;")
    assert kernel.run("past").result == "5"


def test_an_import_that_every_cell_has_may_be_repeated(kernel):
    for name in ["java.util.*", "static mlsd.display.Notebook.*", "java.time.*"]:
        assert kernel.run(f"import {name};").error is None
    ran = kernel.run('display("x"); List.of(Path.of("a"), Duration.ofDays(1), BigInteger.ONE, new StringReader("")).size()')
    assert ran.result == "4"


def test_a_variable_declared_again_is_new(kernel):
    kernel.run("int x = 5;")
    kernel.run("int x;")
    assert kernel.run("x").result == "0"


def test_overloads_and_a_variable_with_the_name_of_their_parameter_go_together(kernel):
    kernel.run(
        "double score(List<String> videos) { return videos.size(); }\n"
        "double score(List<String> videos, int times) { return score(videos) * times; }\n"
        "double score(String video) { return score(List.of(video)); }"
    )
    for count in ("a", "b", "c"):
        assert kernel.run(f'var videos = List.of("{count}", "z");').error is None
    ran = kernel.run('score(videos) + score(videos, 3) + score("x")')
    assert (ran.result, ran.out) == ("9.0", "")


def test_an_overload_defined_anew_replaces_that_one_alone(kernel):
    kernel.run("int g(int a, int b) { return a + b; }")
    kernel.run("int g(String a) { return g(1, 2); }\nint g(double a) { return 7; }")
    kernel.run('var kept = List.of(g("x"), g(1.0));')
    kernel.run("int g(int a, int b) { return 40 + a * b; }")
    ran = kernel.run('List.of(g(1, 2), g("x"), g(1.0))')
    assert (ran.result, ran.out) == ("[42, 42, 7]", "")
    assert kernel.run("kept").result == "[3, 7]"


def test_a_method_may_call_its_overload_further_down_in_the_cell(kernel):
    ran = kernel.run(
        "int rank(String name) { return rank(name, 10); }\n"
        '@SuppressWarnings({"unchecked"}) int rank(String name, int k) { return k == 0 ? 0 : rank(name) + k; }\n'
        "int rank(long id) { return 5; }\n"
        "rank(3L)"
    )
    assert (ran.result, ran.error) == ("5", None)
    broken = kernel.run('int late(int n) { return late("x"); }\nint late(String s) { return "no number"; }')
    assert "incompatible types: String cannot be converted to int" in broken.error["evalue"]
    assert "cannot find symbol: method late" in kernel.run("late(1)").error["evalue"]


def test_null_is_shown_and_nothing_is_not(kernel):
    kernel.run("var map = new HashMap<String, Integer>(); String none = null; void nothing() {}")
    for expression in ["null", "none", 'map.get("a")', "(Object) null", '%time map.get("a")']:
        shown = kernel.run(expression).of("execute_result")
        assert [content["data"]["text/plain"] for content in shown] == ["null"], expression
        assert ">null<" in shown[0]["data"]["text/html"]
    for statement in ["nothing()", "none = null", "int x;", 'map.put("a", 1);', "System.out.println()", "%time nothing()"]:
        assert kernel.run(statement).of("execute_result") == [], statement


def test_a_variable_that_is_lost_is_named_and_one_that_is_new_is_not(kernel):
    kernel.run('double f() { return 1; }\nvar y = f();\nString x = "a";')
    assert kernel.run("var x = 2.0;").out == ""
    assert "The value of y is lost" in kernel.run('String f() { return "a"; }').out


def test_after_1500_cells_all_variables_and_values_are_still_right(kernel):
    kernel.run("long total = 0;")
    for number in range(1500):
        kernel.client.execute(f"total += {number}; total", allow_stdin=False)
    ran = kernel.run("total", patience=6 * PATIENCE)
    assert ran.result == str(sum(range(1500)))
    assert ran.reply["execution_count"] == 1502


def test_the_terminal_stays_silent(tmp_path):
    log = tmp_path / "terminal.txt"
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from conftest import Kernel\n"
        "kernel = Kernel()\n"
        "try:\n"
        "    assert kernel.run('tech.tablesaw.api.IntColumn.create(\"a\", 1, 2).sum()').status == 'ok'\n"
        "    assert kernel.run('smile.math.MathEx.log2(8)').result is not None\n"
        "finally:\n"
        "    kernel.end()\n"
    )
    with log.open("w") as terminal:
        here = os.path.dirname(__file__)
        command = [sys.executable, "-c", script, here]
        subprocess.run(command, stdout=terminal, stderr=terminal, check=True, timeout=4 * PATIENCE)
    assert log.read_text() == ""


def test_magics_work(kernel, tmp_path):
    ran = kernel.run("%time int timed = 5;")
    assert "Wall time" in "".join(str(content) for content in ran.of("display_data"))
    (tmp_path / "loaded.jsh").write_text("int loaded = 41;\nloaded++;")
    kernel.run(f"%load {tmp_path}/loaded.jsh")
    assert kernel.run("loaded + timed").result == "47"


def test_errors_in_a_loaded_file_name_the_file_and_its_line(kernel, tmp_path):
    (tmp_path / "broken.jsh").write_text("int fine = 1;\n\nint broken = fien + 1;\n")
    ran = kernel.run(f"// a comment\n%load {tmp_path}/broken.jsh")
    assert "\nbroken.jsh, line 3\n    int broken = fien + 1;\n                 ^~~~\n" in ran.plain_error
    (tmp_path / "thrown.jsh").write_text("int cut(int n) {\n  return 1 / n;\n}\nint half = cut(2);\n")
    kernel.run(f"%load {tmp_path}/thrown.jsh")
    later = kernel.run("\ncut(0)").plain_error
    assert "  thrown.jsh, line 2, in cut\n    → return 1 / n;\n  cell [3], line 2\n    → cut(0)" in later


def test_errors_in_a_loaded_notebook_name_it_and_the_line_of_its_cell(kernel, tmp_path):
    cells = [{"cell_type": "code", "source": [text]} for text in ("int one = 1;", "int two = 2;\nint none = one / 0;")]
    (tmp_path / "book.ipynb").write_text(json.dumps({"cells": cells}))
    ran = kernel.run(f"%load {tmp_path}/book.ipynb")
    assert "  book.ipynb, line 2\n    → int none = one / 0;\n" in ran.plain_error
    assert "cell [2], line 1" in kernel.run("one / 0").plain_error  # a cell is a cell again


def test_a_file_to_load_that_is_not_there_is_told_in_one_sentence(kernel, tmp_path):
    ran = kernel.run(f"%load {tmp_path}/nope.jsh")
    assert ran.error["ename"] == "FileNotFoundException"
    assert ran.error["evalue"] == f"%load needs a file, but there is none at {tmp_path}/nope.jsh"
    assert "Caused by" not in ran.plain_error
    assert kernel.run("%load").error["evalue"] == (
        "%load needs the name of one file, but got none: write for example  %load helper.jsh"
    )


def test_an_error_in_an_overloaded_method_names_its_line(kernel):
    kernel.run("int half(int n) {\n  return n / 0;\n}\ndouble half(double x, int n) {\n\n  return x + 1 / n;\n}")
    assert "  cell [1], line 6, in half\n    → return x + 1 / n;\n" in kernel.run("half(1.0, 0)").plain_error
    assert "  cell [1], line 2, in half\n    → return n / 0;\n" in kernel.run("half(1)").plain_error


def test_what_time_runs_is_shown_like_any_value_and_keeps_its_quotes(kernel):
    assert kernel.run("%time new int[] {1, 2}").result == "[1, 2]"
    assert kernel.run("%%time\nnew int[] {1, 2}").result == "[1, 2]"
    assert kernel.run('%time "a  b".length()').result == "4"
    ran = kernel.run("%%time\nint zero = 0;\n1 / zero")
    assert "cell [4], line 3\n" in re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(ran.error["traceback"]))


def test_a_percent_sign_in_text_is_no_magic(kernel):
    assert kernel.run('"""\n    %d rows\n    """.formatted(3)').result == "3 rows\n"
    assert kernel.run('/*\n%d rows\n*/\n"rows=%d".formatted(3)').result == "rows=3"
    ran = kernel.run('%%time\nvar timedText = """\n    %s\n    """.formatted("a");')
    assert ran.status == "ok"
    assert kernel.run("timedText").result == "a\n"


def test_magics_work_in_the_middle_of_a_cell_and_behind_text(kernel):
    cell = 'var format = """\n    %d rows\n    """;\n%time int between = 40;\nformat.formatted(between + 2)'
    ran = kernel.run(cell)
    assert "Wall time" in "".join(str(content) for content in ran.of("display_data"))
    assert ran.result == "42 rows\n"


def test_the_classpath_magic_adds_a_folder_and_a_jar(kernel, tmp_path):
    jar = tmp_path / "greeting.jar"
    with zipfile.ZipFile(jar, "w") as archive:
        archive.writestr("greeting.txt", "from a jar")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "other.txt").write_text("from a folder")
    assert kernel.run(f"%classpath {jar}\n%classpath {folder}").status == "ok"
    read = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("{}").readAllBytes())'
    assert kernel.run(read.format("greeting.txt")).result == "from a jar"
    assert kernel.run(read.format("other.txt")).result == "from a folder"


def test_the_maven_magic_says_what_it_could_not_find(kernel):
    ran = kernel.run("%mavenRepo nowhere file:///nowhere\n%maven no.such.group:nothing:1.0")
    assert ran.status == "error"
    assert "no.such.group" in "\n".join(ran.error["traceback"])
    assert kernel.run("1 + 1").result == "2"


def test_the_time_magic_of_a_cell_keeps_its_value_and_its_variables(kernel):
    ran = kernel.run("%%time\nint twice = 21 * 2;\ntwice")
    assert ran.status == "ok"
    assert kernel.run("twice").result == "42"


def test_names_and_texts_may_be_in_any_script(kernel):
    ran = kernel.run('int größe = 3; String 名前 = "日本 😀 \\u00e9"; System.out.println(名前); 名前 + größe')
    assert (ran.out, ran.result) == ("日本 😀 é\n", "日本 😀 é3")
    matches = kernel.ask("complete_request", {"code": '/* 😀😀 */ grö', "cursor_pos": 12})
    assert (matches["matches"][0], matches["cursor_start"], matches["cursor_end"]) == ("größe", 9, 12)
