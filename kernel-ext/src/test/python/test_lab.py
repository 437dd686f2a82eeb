"""JupyterLab in real Chromium, as a reader sees it."""


def test_a_value_is_shown(lab):
    book = lab.write("1 + 2", "md: **Text**", "List.of(4, 5)")
    book.run_all()
    assert book.text(0) == "3"
    assert book.count(2) == 2
    book.start(0)
    book.idle()
    assert book.count(0) == 3
    assert book.problems() == []
    assert book.troubles() == []


def test_interrupt_restart_reload(lab):
    book = lab.write("int a = 5; while (true) { Thread.sleep(10); }", "a")
    book.start(0)
    book.busy()
    book.interrupt()
    book.idle()
    print(book.problems())
    book.run(1)
    print(book.text(1))
    book.restart()
    book.run(1)
    print(book.text(1))
    book.save()
    book.reload()
    print(book.text(1))
    assert book.troubles() == []
    book.theme("dark")
    book.screenshot("/tmp/browser/dark.png")
