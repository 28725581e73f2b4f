"""The chapter of the fact-check game: a claim at a time to sort, then what the sources say of it."""

import random

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.analysis.claim_round import Round, Tally, deal
from explorer.analysis.claims import CheckedClaim
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.claim_views import read_views
from explorer.records.policy import Verdict
from explorer.records.words import _
from explorer.ui.article.claim_blocks import claim_blocks
from explorer.ui.article.claim_book import claim_book
from explorer.ui.article.game_words import end, meanings, outcome
from explorer.ui.article.round_options import RoundOptions
from explorer.ui.article.verdict_button import VerdictColumn
from explorer.ui.bench import Bench
from explorer.ui.element.following import follow
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.announce import announce
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.text import Text
from explorer.ui.theme import Type

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Game(QWidget):
    """A card with five verdicts, one of which is pressed or typed: 1 to 5; with a class each press counts a hand.

    Hands are counted without names and are gone when the window closes. seed: of the first round, None for any.
    """

    def __init__(self, bench: Bench, seed: int | None = None) -> None:
        super().__init__()
        self._bench = bench
        self._book = claim_book(bench.library, bench.store)
        self._seeds = random.Random(seed)
        self._hands: dict[str, Tally] = {}
        self._raised: list[Verdict] = []
        self.round = Round(())
        style = bench.style
        self.options = RoundOptions(style)
        self.place = Text(style, "", Type.LEAD, role="secondary")
        self.claim = Text(style, "", Type.DISPLAY, QFont.Weight.Bold)
        self.columns = [VerdictColumn(style, verdict, i) for i, verdict in enumerate(Verdict, start=1)]
        self.told = Text(style, "", Type.LEAD, QFont.Weight.DemiBold)
        self.sheet = Sheet(style, inset=1, library=bench.library)
        self.next = Button(style, _("Next claim (Enter)"), "primary")
        self.open = Button(style, _("Open the evidence (Enter)"), "primary")
        self.see = Button(style, _("See it in its view"))
        # In the whole window, so that a digit answers wherever the keyboard was left; fields to type in keep theirs.
        self._digits = [QShortcut(QKeySequence(str(digit)), self) for digit in range(1, len(self.columns) + 1)]
        self._lay_out()
        self._connect()
        self._dress()
        self._deal()

    def _lay_out(self) -> None:
        style = self._bench.style
        verdicts, buttons, card = QWidget(), QWidget(), QWidget()
        flow = Flow(style, verdicts)
        for column in self.columns:
            flow.addWidget(column)
        self._foot = QHBoxLayout(buttons)
        self._foot.setContentsMargins(0, 0, 0, 0)
        for part in (self.open, self.next, self.see):
            self._foot.addWidget(part)
        self._foot.addStretch(1)
        self._card = QVBoxLayout(card)
        self._card.setContentsMargins(0, 0, 0, 0)
        self._verdicts = verdicts
        for part in (self.place, self.claim, verdicts, self.told):
            self._card.addWidget(part)
        self._card.addWidget(self.sheet, 1)
        self._card.addStretch(0)  # takes the room of the sheet where that is away
        self._card.addWidget(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.options)
        self._column.addWidget(Surface(style, card, roomy=True), 1)

    def _connect(self) -> None:
        for column in self.columns:
            column.button.clicked.connect(self._press)
            column.counted.connect(self._count)
        for button, slot in ((self.next, self._go_on), (self.open, self._open), (self.see, self._see)):
            button.clicked.connect(slot)
        for digit in self._digits:
            digit.activated.connect(self._say_digit)
        self.options.asked.connect(self._deal)
        self.options.turned.connect(self._show)
        self.options.forgot.connect(self._forget_hands)
        self.sheet.pressed.connect(self._follow)
        self._book.changed.connect(self._take_set)
        self._bench.style.changed.connect(self._dress)

    @property
    def claims(self) -> tuple[CheckedClaim, ...]:
        """The claims that are played with."""
        return self._book.own if self.options.own and self._book.own else self._book.article

    @property
    def tally(self) -> Tally:
        """The hands for the claim in hand."""
        return self._hands.get(self.round.key or "", Tally())

    # What happens

    @Slot()
    def _deal(self) -> None:
        keys = tuple(each.key for each in self.claims)
        self.round = deal(keys, self._seeds.getrandbits(32), self.options.most)
        self._raised.clear()
        self._show()
        if self.isVisible():
            self.columns[0].button.setFocus()

    @Slot()
    def _take_set(self) -> None:
        """Another file is open, or none: its claims are played with from now on."""
        self.options.sets.choose("own" if self._book.own else "article")
        self._deal()

    @Slot()
    def _press(self) -> None:
        button = self.sender()
        column = next(column for column in self.columns if column.button is button)
        self._say(column.button.verdict)

    @Slot()
    def _say_digit(self) -> None:
        shortcut = self.sender()
        place = next(i for i, each in enumerate(self._digits) if each is shortcut)
        self._say(self.columns[place].button.verdict)

    def _say(self, verdict: Verdict) -> None:
        """Answer; where a class is counted, raise a hand."""
        if self.options.counts:
            self._count(verdict, 1)
        else:
            self._answer(verdict)

    def _answer(self, verdict: Verdict) -> None:
        before, self.round = self.round, self.round.answer(verdict)
        if self.round == before:
            return
        self._show()
        self.next.setFocus()
        announce(self, self.told.text())

    @Slot(object, int)
    def _count(self, verdict: Verdict, by: int) -> None:
        key = self.round.key
        if key is None or self.round.opened:
            return
        self._hands[key] = self.tally.count(verdict, by)
        if by > 0:
            self._raised.append(verdict)
        self._show()

    @Slot()
    def _forget_hands(self) -> None:
        self._hands.clear()
        self._raised.clear()
        self._show()

    @Slot()
    def _open(self) -> None:
        """Take what most hands were for as the answer of the class; where there is no such verdict, say so."""
        tally = self.tally
        most = max(tally.of(verdict) for verdict in Verdict)
        leading = [verdict for verdict in Verdict if most and tally.of(verdict) == most]
        if len(leading) == 1:
            self._answer(leading[0])
        elif not self.round.opened:
            none = _("Count a hand first: 1 to 5, or the plus signs.")
            self._tell(_("Two verdicts have as many hands; one more decides.") if leading else none)

    @Slot()
    def _go_on(self) -> None:
        self.round = self.round.go_on()
        self._raised.clear()
        self._show()
        (self.options.anew if self.round.over else self.columns[0].button).setFocus()

    @Slot()
    def _see(self) -> None:
        key = self.round.key
        if key is not None:
            self._book.open(key)

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._bench.library, self._bench.store, self._bench.style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, N deals anew, Backspace takes the last hand back."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _ENTER:
            self._enter()
        elif plain and event.key() == Qt.Key.Key_N:
            self._deal()
        elif plain and event.key() == Qt.Key.Key_Backspace and self._raised:
            self._count(self._raised.pop(), -1)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.round.opened:
            self._go_on()
        elif self.options.counts and not self.round.over:
            self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the verdicts."""
        (
            self.options.anew if self.round.over else self.next if self.round.opened else self.columns[0].button
        ).setFocus()

    # What is shown

    @Slot()
    def _show(self) -> None:
        claim = self._book.find(self.round.key)
        over, opened, counting = self.round.over or claim is None, self.round.opened, self.options.counts
        self.options.offer(own=bool(self._book.own))
        self._verdicts.setVisible(not over)
        self.open.setVisible(counting and not opened and not over)
        self.next.setVisible(opened)
        self.see.setVisible(opened and claim is not None and claim.address is not None)
        for column in self.columns:
            verdict = column.button.verdict
            column.show_hands(self.tally.of(verdict), self.tally.share(verdict), counting=counting)
        if over or claim is None:
            self._show_end()
        else:
            self._show_claim(claim)

    def _show_claim(self, claim: CheckedClaim) -> None:
        done, held = self.round, claim.verdict
        said = done.answers[-1] if done.opened else None
        place = _("Claim {place} of {count}").format(place=done.place + 1, count=len(done.keys))
        right = done.right(self._verdicts_held())
        self.place.say(place + (f" · {_('{right} right so far').format(right=right)}" if done.answers else ""))
        self.claim.say(claim.claim.claim)
        for column in self.columns:
            verdict = column.button.verdict
            column.button.show_as(opened=done.opened, chosen=verdict is said, held=verdict is held)
            words = [_("the sources")] if done.opened and verdict is held else []
            words += [_("your answer")] if verdict is said else []
            column.say(" · ".join(words) if done.opened else None)
        self._tell("" if said is None else outcome(said, held))
        waiting = () if self._bench.style.look.presenting else meanings()
        blocks = claim_blocks(self._bench.library, claim) if done.opened else waiting
        self.sheet.setVisible(bool(blocks))
        self.sheet.say(blocks, claim.claim.claim, claim.key)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus if done.opened else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{place}: {claim.claim.claim}")

    def _show_end(self) -> None:
        held = self._verdicts_held()
        missed = self.round.missed(held)
        self.place.say(_("The round is over"))
        count = len(self.round.keys)
        self.claim.say(_("{right} of {count} right").format(right=self.round.right(held), count=count))
        self._tell("")
        again = [claim for claim in map(self._book.find, missed) if claim is not None]
        self.sheet.show()
        self.sheet.say(end(again, count), _("What to look at again"), self.round.keys)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.claim.text())

    def _tell(self, words: str) -> None:
        self.told.say(words)
        self.told.setVisible(bool(words))

    def _verdicts_held(self) -> dict[str, Verdict | None]:
        return {each.key: each.verdict for each in self.claims}

    @Slot()
    def _dress(self) -> None:
        look = self._bench.style.look
        self.options.setVisible(not look.presenting)
        if self.round.keys:
            self._show()
        self._column.setSpacing(look.space(1))
        self._card.setSpacing(look.space(1))
        self._foot.setSpacing(look.space(1))


def read(library: Library, _at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    read_views(library)
