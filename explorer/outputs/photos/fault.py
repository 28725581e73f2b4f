"""What can go wrong with one photograph."""


class PhotoError(Exception):
    """One photograph could not be had; its message is one sentence without the photograph's name.

    again: whether another try may help. wait: seconds that the server asks to wait before it. unreachable: the server
    cannot be reached at all, so that nothing else can be had from it now.
    """

    def __init__(
        self, sentence: str, *, again: bool = False, wait: float | None = None, unreachable: bool = False
    ) -> None:
        super().__init__(sentence)
        self.again, self.wait, self.unreachable = again, wait, unreachable
