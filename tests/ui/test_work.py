import gc
import threading

from explorer.ui.work import Work


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
    thread = work._thread
    import shiboken6

    shiboken6.delete(work)
    go.set()
    thread.join(10)
    assert not thread.is_alive()
    assert gc.isenabled()
