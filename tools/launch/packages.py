"""Makes .venv and fills it from the lock files."""

import os
import shutil
import subprocess
import sys

from tools.launch.trouble import SetUpError, explain

# Free megabytes wanted before anything is fetched: measured sizes of .venv, with the downloads beside it.
ROOM = {"run": 700, "test": 1200}
# Tells a .venv of ours, which may be thrown away, from one that the reader made.
MARK = "made-by-run.py"


def check_room(folder, kind):
    """Raises SetUpError when the disk has clearly too little room."""
    free = shutil.disk_usage(folder).free // 1000000
    if free < ROOM[kind]:
        raise SetUpError(
            f"The disk is full: the set-up needs about {ROOM[kind]} MB in {folder} and only {free} MB are free."
        )


def clear(venv):
    """Removes a .venv of ours; one that is not ours is moved aside."""
    if not os.path.lexists(venv):
        return
    if os.path.isfile(os.path.join(venv, MARK)) and not os.path.islink(venv):
        shutil.rmtree(venv)
        return
    aside = venv + ".old"
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = f"{venv}.old{number}"
    os.rename(venv, aside)


def make(venv, python, log):
    """A fresh environment that also finds the checkout it lies in; raises SetUpError."""
    clear(venv)
    os.mkdir(venv)
    # Before anything else: a set-up that is cut short must leave a folder that the next one knows as its own.
    with open(os.path.join(venv, MARK), "w", encoding="utf-8") as file:
        file.write("run.py made this folder and may make it anew.\n")
    run([python, "-I", "-m", "venv", venv], log)


def link(python, top):
    """Lets the environment import the checkout, by a path that is relative and so survives moving both together."""
    code = "import os, sys, sysconfig; sys.stdout.buffer.write(os.fsencode(sysconfig.get_path('purelib')))"
    folder = subprocess.run([python, "-I", "-c", code], stdout=subprocess.PIPE, check=True).stdout
    site = os.fsdecode(folder)
    # Python reads this file in the system's encoding before 3.13: it must be plain ASCII, and ../.. is.
    with open(os.path.join(site, "rare_earth_explorer.pth"), "w", encoding="ascii") as file:
        file.write(os.path.relpath(top, site) + "\n")


def fill(python, lock, log, say):
    """Installs what a lock file names, wheels only and each with its hash; raises SetUpError."""
    pip = [python, "-I", "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:", "--no-input"]
    pip += ["--disable-pip-version-check", "--progress-bar", "off", "--retries", "3", "--timeout", "30", "-r", lock]
    environment = dict(os.environ)
    # What a reader set for pip elsewhere must not send the packages anywhere but into .venv.
    environment["PIP_USER"] = "0"
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_CONSTRAINT", "PIP_NO_BINARY"):
        environment.pop(name, None)
    run(pip, log, environment, say, os.path.basename(lock))


def run(command, log, environment=None, say=None, lock="requirements.lock"):
    """Runs a command with its output in the log; says which packages come; raises SetUpError with the reason."""
    words = []
    with open(log, "ab") as file:
        file.write("\n$ {}\n".format(" ".join(command)).encode("utf-8", "surrogateescape"))
        # close_fds: the child shall hold the lock of set_up.alone, the one file here that may be inherited.
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            close_fds=os.name == "nt",
        )
        try:
            for raw in process.stdout:
                file.write(raw)
                text = raw.decode("utf-8", "replace")
                words.append(text)
                if say and text.startswith("Collecting "):
                    say("  " + text.split()[1])
                if say and text.startswith("Installing collected"):
                    say("Unpacking; this takes a moment.")
            code = process.wait()
        except BaseException:
            # Ctrl+C reaches the child too; wait for it, so that nothing writes into .venv after we are gone.
            process.terminate()
            process.wait()
            raise
    if code:
        raise SetUpError(explain("".join(words), log, lock))


def venv_sentence(python, absent_line):
    """What to say where a Python lacks venv or ensurepip (Debian keeps them in a package of their own)."""
    way = f"type `{absent_line}` and start again" if absent_line else "install another Python and start again"
    return f"{python} cannot make an environment, because its venv and ensurepip modules are missing: {way}."


def say(text):
    """One line for the reader; to stderr, because `data` and `list` print on stdout."""
    print(text, file=sys.stderr, flush=True)
