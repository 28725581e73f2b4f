import gc
import importlib
import sys
import threading

from explorer.ui.work import Work
from explorer.ui.worker import breathe


def test_results_come_home_in_order_on_the_gui_thread(qtbot):
    work, heard = Work(), []
    for n in range(5):
        work.run(
            lambda n=n: (n, threading.current_thread()), lambda told: heard.append((told, threading.current_thread()))
        )
    qtbot.waitUntil(lambda: work.idle)
    assert [told[0] for told, _thread in heard] == [0, 1, 2, 3, 4]
    assert all(told[1] is not threading.main_thread() for told, _thread in heard)
    assert all(thread is threading.main_thread() for _told, thread in heard)


def test_what_fails_is_told_and_the_next_still_runs(qtbot, caplog):
    work, heard = Work(), []

    def fail():
        raise ValueError("odd")

    work.run(fail, heard.append, lambda error: heard.append(str(error)))
    work.run(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: work.idle)
    assert heard == ["odd", "next"]
    assert "work beside the window failed" in caplog.text


def test_the_cyclic_collector_rests_while_the_thread_runs(qtbot):
    work, heard = Work(), []
    work.run(gc.isenabled, heard.append)
    qtbot.waitUntil(lambda: work.idle)
    assert heard == [False]
    assert gc.isenabled()


def test_a_result_for_a_closed_window_is_let_go(qtbot):
    work, go = Work(), threading.Event()
    work.run(go.wait, lambda _result: None)
    thread = work._worker
    import shiboken6

    shiboken6.delete(work)
    go.set()
    thread.join(10)
    assert not thread.is_alive()
    assert gc.isenabled()


def test_one_thread_does_everything_until_the_end(qtbot):
    work, heard = Work(), []
    for _time in range(3):
        work.run(threading.current_thread, heard.append)
        qtbot.waitUntil(lambda: work.idle)
    work.finish()
    work.run(threading.current_thread, heard.append)
    qtbot.waitUntil(lambda: work.idle)
    first, *same, other = heard
    assert all(thread is first for thread in same)
    assert not first.is_alive()
    assert other is not first


def test_what_follows_a_result_is_done_before_the_collector_wakes(qtbot):
    work, heard = Work(), []

    def go_on(_result):
        heard.append(gc.isenabled())
        work.run(gc.isenabled, heard.append)

    work.run(lambda: None, go_on)
    qtbot.waitUntil(lambda: work.idle and len(heard) == 2)
    assert heard == [False, False]
    assert gc.isenabled()


def test_threads_take_short_turns_only_while_there_is_work(qtbot):
    usual = sys.getswitchinterval()
    work, heard = Work(), []
    work.run(sys.getswitchinterval, heard.append)
    qtbot.waitUntil(lambda: work.idle)
    assert heard[0] < usual / 10
    assert sys.getswitchinterval() == usual


def test_a_breath_waits_for_a_busy_window(qtbot, monkeypatch):
    monkeypatch.setattr("explorer.ui.worker._LONGEST_BREATH", 30)  # however slow the machine is
    work, order, begun = Work(), [], threading.Event()

    def read():
        begun.set()
        breathe()
        order.append("read on")

    work.run(read, lambda _result: None)
    begun.wait(10)
    order.append("window")
    qtbot.waitUntil(lambda: work.idle)
    assert order == ["window", "read on"]


def test_a_breath_ends_where_the_window_never_answers():
    work = Work()
    work.run(breathe, lambda _result: None)
    work.finish()  # waits here, so that no event is handled
    assert work._worker is None


def test_an_import_in_the_thread_takes_breaths(qtbot, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "seldom_imported.py").write_text("")
    work, asked = Work(), []
    work.asked.connect(lambda: asked.append(True))
    work.run(lambda: importlib.import_module("seldom_imported"), lambda _result: None)
    qtbot.waitUntil(lambda: work.idle)
    assert asked


def test_breathing_on_the_gui_thread_does_nothing():
    breathe()


def test_what_was_not_begun_is_dropped_at_the_end(qtbot):
    work, begun, queued, heard = Work(), threading.Event(), threading.Event(), []

    def first():
        begun.set()
        queued.wait(10)
        left = threading.current_thread().todo
        while left.qsize() != 1:  # two tasks at first; at the end the one word that there is no more
            queued.wait(0)
        return "first"

    work.run(first, heard.append)
    work.run(lambda: "second", heard.append)
    work.run(lambda: "third", heard.append)
    begun.wait(10)
    queued.set()
    work.finish()
    qtbot.waitUntil(lambda: work.idle)
    assert heard == ["first"]
    assert gc.isenabled()
