"""Makes assets/images/photos.csv, the photographs that can be fetched, from assets/data/pictures.csv.

`python tools/make_photos.py`; `--check` only says whether the file is up to date. Nothing is retyped: rows are taken as
they are, put in the order of the list below, and an address that the table lacks is added with the reason for it.
"""

import argparse
import csv
import io
import sys
from dataclasses import fields
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP))

from explorer.outputs.files import write_atomic  # noqa: E402 - needs the path of the line above
from explorer.records.photo import Photo  # noqa: E402

ORDER = ("element oxides", "element", "montage", "mineral", "mine")
# No photograph of promethium metal is to be had: what shows it is put together from others, and says so.
MONTAGES = ("img-07",)
# Page 10512749 of Wikimedia Commons is File:Rareearthoxides.jpg, used under that name by many texts; the folder follows
# from the name (its MD5 begins with 55).
ADDRESSES = {
    "img-18": (
        "https://upload.wikimedia.org/wikipedia/commons/5/55/Rareearthoxides.jpg",
        "file address built from the file name on Wikimedia Commons",
    ),
}
NOT_SEEN = "; file address not seen"


def main() -> int:
    """Write the list, or say whether it is up to date."""
    parser = argparse.ArgumentParser(description="Make the list of photographs that can be fetched.")
    parser.add_argument("--check", action="store_true")
    told = parser.parse_args()
    path = TOP / "assets" / "images" / "photos.csv"
    text = photo_list((TOP / "assets" / "data" / "pictures.csv").read_text(encoding="utf-8"))
    if told.check:
        return 0 if path.exists() and path.read_text(encoding="utf-8") == text else 1
    write_atomic(path, text.encode())
    return 0


def photo_list(pictures: str) -> str:
    """The list as CSV, from the table of pictures as CSV."""
    rows = sorted(map(_row, csv.DictReader(io.StringIO(pictures))), key=lambda row: ORDER.index(row["kind"]))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [field.name for field in fields(Photo)], lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _row(picture: dict[str, str]) -> dict[str, str]:
    row = {**picture, "photo_id": picture["image_id"], "shows": picture["subject"]}
    if row["photo_id"] in MONTAGES:
        row["kind"] = "montage"
    if not row["file_url"] and row["photo_id"] in ADDRESSES:
        row["file_url"], why = ADDRESSES[row["photo_id"]]
        row["note"] = f"{row['note'].removesuffix(NOT_SEEN)}; {why}"
    return row


if __name__ == "__main__":
    raise SystemExit(main())
