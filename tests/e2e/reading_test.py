"""What `dragoman-index inspect` takes from sources as they come, against a careful reader.

The sources and the readings are in the folder `reading`, whose README describes the form.
"""

import gzip
import json
import re
import tarfile
import zipfile

import harness

CASES = harness.PROJECT / "tests" / "e2e" / "reading"
NO_CASES = {"README.md", "expected.jsonl", "not_yet.txt", ".gitattributes"}
FIELDS = ("title", "title_inferred", "date", "source", "author", "lang", "source_lang")
ZONES = {
    "headline": {"headline"},
    "standfirst": {"standfirst"},
    "subhead": {"subhead"},
    "credit": {"credit"},
    "body": {"body", "standfirst", "subhead"},
    "furniture": {"furniture"},
    "outside": {"furniture", "credit", None},  # None: it may be left out, too
}
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def squeeze(text):
    return " ".join(INVISIBLE.sub("", text).split())


def readings():
    """{name of the file: its rows, in order}."""
    by_file = {}
    for line in (CASES / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_file.setdefault(row["path"].split("!")[0], []).append(row)
    return by_file


def not_yet():
    """The names of the cases that the program is known not to read as it should."""
    lines = (CASES / "not_yet.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def kinds_of(line, zones):
    """The kinds of the zones that are this line, else of those that hold it; and which it was."""
    same = {zone["kind"] for zone in zones if line in zone["lines"]}
    return same or {zone["kind"] for zone in zones if line in zone["text"]}, bool(same)


def lines_wrong(row, zones):
    """A message for each line of the row that didn't come out as it should."""
    for name in ZONES.keys() & row.keys():
        for line in map(squeeze, row[name]):
            kinds, same = kinds_of(line, zones)
            listed = [ZONES[n] for n in ZONES.keys() & row.keys() if line in map(squeeze, row[n])]
            if not (kinds or {None}) & ZONES[name] or same and kinds - set.union(*listed):
                came = "came out as " + ", ".join(sorted(kinds)) if kinds else "is missing"
                yield f"{name}: {line!r} {came}"


def fields_wrong(row, article):
    for field in FIELDS:
        both = [row.get(field), article.get(field)]
        expected, read = (squeeze(value) if isinstance(value, str) else value for value in both)
        if field in row and read != expected:
            yield f"{field}: should be {expected!r}, is {read!r}"


def differences(row, article):
    zones = [
        {
            "kind": zone["kind"],
            "text": squeeze(zone["text"]),
            "lines": {squeeze(zone["text"]), *map(squeeze, zone["text"].splitlines())},
        }
        for zone in article["zones"]
    ]
    return [*fields_wrong(row, article), *sorted(lines_wrong(row, zones))]


class Reading(harness.Case):
    def pack(self, folder):
        """Packs a folder of the cases that is named like an archive, into that archive."""
        packed = self.news / folder.name
        members = sorted(path for path in folder.rglob("*") if path.is_file())
        if packed.suffix == ".zip":
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                for member in members:
                    archive.write(member, member.relative_to(folder))
        elif ".tar" in packed.suffixes:
            with tarfile.open(packed, "w:" + packed.suffix[1:]) as archive:
                for member in members:
                    archive.add(member, member.relative_to(folder))
        else:
            (member,) = members
            packed.write_bytes(gzip.compress(member.read_bytes()))
        return packed

    def inspect(self, name):
        """{path as the readings name it: article} of a case, and why there may be none."""
        case = CASES / name
        file = self.pack(case) if case.is_dir() else self.write(name, case.read_bytes())
        result = self.run_program(
            harness.INDEX, "inspect", "--format", "json", file, status=None
        )
        self.assertIn(result.status, (0, 5), result.messages)
        articles = [json.loads(line) for line in result.lines]
        paths = [article["path"].removeprefix(f"{self.news}/") for article in articles]
        return dict(zip(paths, articles)), result.messages.splitlines() if result.status else []

    def wrong(self, name, rows):
        """What is read otherwise than it should be, a message each."""
        read, wrong = self.inspect(name)
        if [row["path"] for row in rows] == [name] and len(read) == 1:
            # One article in a file that could hold many: both ways to name it will do.
            read = {name if path.split("!")[0] == name else path: read[path] for path in read}
        paths = {row["path"] for row in rows}
        wrong += [f"{path}: shouldn't be there" for path in sorted(read.keys() - paths)]
        for row in rows:
            path = row["path"]
            found = differences(row, read[path]) if path in read else ["no such article"]
            wrong += [f"{path}: {message}" for message in found]
        return wrong

    def check(self, name, rows, known):
        wrong = self.wrong(name, rows)
        if known:
            self.assertTrue(wrong, f"{name} is read as it should be: take it out of not_yet.txt")
            self.skipTest(f"{len(wrong)} known differences")
        if wrong:
            self.fail("\n  ".join(["read otherwise than it should be", *wrong]))

    def test_each_case_has_a_reading_and_each_reading_a_case(self):
        files = {path.name for path in CASES.iterdir()} - NO_CASES
        self.assertEqual(sorted(files), sorted(readings()))
        self.assertLessEqual(not_yet(), files)

    def test_a_reading_uses_only_names_that_are_checked(self):
        for row in sum(readings().values(), []):
            self.assertLessEqual(row.keys(), {"path", *FIELDS, *ZONES}, row["path"])


def add_cases():
    """One test for each file, so that each fails by its own name."""
    known = not_yet()
    for name, rows in readings().items():

        def test(self, name=name, rows=rows):
            self.check(name, rows, name in known)

        setattr(Reading, "test_" + re.sub(r"\W", "_", name), test)


add_cases()

if __name__ == "__main__":
    harness.main()
