"""What can go wrong in a set-up, in one plain sentence each."""

import re

NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|name resolution|getaddrinfo failed|Network is unreachable|No route to host"
    r"|ConnectTimeout|ReadTimeout|timed out|ProxyError|Connection refused|ConnectionError|Connection broken"
    r"|RemoteDisconnected|IncompleteRead|EOF occurred",
    re.IGNORECASE,
)
DISK = re.compile(r"No space left on device|\[Errno 28\]|Errno 122\]|Disk quota exceeded|WinError 112|not enough space")
CERTIFICATE = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError")
HASHES = re.compile(r"DO NOT MATCH THE HASHES")
LOCK = re.compile(
    r"Invalid requirement|InvalidVersion|InvalidRequirement|InvalidSpecifier|Could not open requirements file"
    r"|Hashes are required in --require-hashes|require-hashes mode, all requirements must have|Invalid URL"
    r"|no such option|Usage: pip"
)
NOTHING = re.compile(r"No matching distribution found for (\S+)")


class SetUpError(Exception):
    """A set-up that cannot go on. str() is the sentence for the reader; `code` the exit code."""

    def __init__(self, sentence, code=1):
        super().__init__(sentence)
        self.code = code


def explain(output, log, lock="requirements.lock"):
    """The sentence for a pip or venv that failed, told from its output; `log` is where all of that stands.

    The order matters: without a network pip also says that nothing matches, and a full disk breaks connections.
    """
    details = f"Details: {log}"
    if DISK.search(output):
        return "The disk is full: make about 1 GB of room and start again. " + details
    if CERTIFICATE.search(output):
        return (
            "The package index was reached, but its certificate could not be checked: set the computer's date, or name "
            "your network's own certificate in PIP_CERT, and start again. " + details
        )
    if HASHES.search(output):
        return (
            f"A downloaded package is not the one that {lock} names, so it was not installed: start again, and if it "
            f"stays so ask whoever runs your package index. {details}"
        )
    if NETWORK.search(output):
        return (
            "The packages could not be downloaded: connect to the network and start again (only the first start needs "
            "it). " + details
        )
    if LOCK.search(output):
        return f"{lock} is damaged: put it back with `git checkout -- {lock}` and start again. {details}"
    nothing = NOTHING.search(output)
    if nothing:
        return f"There is no ready-made package {nothing.group(1)} for this system and this Python. {details}"
    return f"The set-up failed: {last_line(output)} {details}"


def file_sentence(error, place):
    """The sentence for an OSError of the set-up itself; `place` is the folder where it was at work."""
    # 28: no space left, 122: quota used up, 112: the same from Windows.
    if error.errno in (28, 122) or getattr(error, "winerror", None) == 112:
        return "The disk is full: make about 1 GB of room and start again."
    return (
        f"The set-up could not write {error.filename or place}: {error.strerror or error}. Close the explorer if it is "
        "open, or copy it to a folder of your own."
    )


def last_line(output):
    """The last line with words in it, closed as a sentence."""
    lines = [line.strip() for line in output.splitlines() if line.strip() and "[notice]" not in line]
    return (lines[-1].rstrip(".") if lines else "it ended without a word") + "."
