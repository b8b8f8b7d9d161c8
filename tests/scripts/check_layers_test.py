"""scripts/check-layers: a good tree passes, and each rule has an include that breaks it."""

import pathlib
import subprocess
import tempfile
import unittest

CHECK_LAYERS = pathlib.Path(__file__).parents[2] / "scripts" / "check-layers"

HEADERS = (
    "common/cli/options.h", "common/text/token.h", "common/index/schema.h",
    "indexer/interrupt.h", "indexer/source/list.h", "indexer/run/run.h",
    "searcher/query/query.h", "searcher/search/rank.h", "tests/support/files.h",
)
GOOD_FILES = {
    "common/text/token.cpp": '#include "common/text/token.h"\n#include <string>\n',
    "common/index/schema.cpp": '#include "common/index/schema.h"\n#include <xapian.h>\n',
    "indexer/source/list.cpp": '#include "indexer/source/list.h"\n#include "indexer/interrupt.h"\n',
    "indexer/run/run.cpp": '// Runs.\n#include "indexer/run/run.h"\n\n'
                           '#include "common/text/token.h"\n#include "indexer/source/list.h"\n',
    "indexer/main.cpp": '#include "indexer/run/run.h"\n',
    "searcher/search/rank.cpp": '#include "searcher/search/rank.h"\n'
                                '#include "searcher/query/query.h"\n',
    "tests/unit/run_test.cpp": '#include "indexer/run/run.h"\n#include "tests/support/files.h"\n',
}

# A file, what is put into it, and the whole of what must be said about it.
BAD_FILES = (
    ("common/text/a.cpp", '#include "common/index/schema.h"\n',
     "1: common/text/ may not include common/index/schema.h: "
     "common/text and common/index don't see each other"),
    ("common/index/a.cpp", '#include <string>\n#include "common/text/token.h"\n',
     "2: common/index/ may not include common/text/token.h: "
     "common/text and common/index don't see each other"),
    ("common/text/a.cpp", "  #  include <xapian.h>\n",
     "1: common/text/ may not include xapian.h: common/text knows nothing of Xapian"),
    ("common/cli/a.cpp", '#include "indexer/run/run.h"\n',
     "1: common/ may not include indexer/run/run.h: common is what both programs share"),
    ("common/index/a.cpp", '#include "searcher/query/query.h"\n',
     "1: common/ may not include searcher/query/query.h: common is what both programs share"),
    ("indexer/run/a.cpp", '#include "searcher/query/query.h"\n',
     "1: indexer/ may not include searcher/query/query.h: "
     "the two programs never include each other"),
    ("searcher/main.cpp", '#include "indexer/interrupt.h"\n',
     "1: searcher/ may not include indexer/interrupt.h: "
     "the two programs never include each other"),
    ("indexer/source/a.cpp", '#include "indexer/run/run.h"\n',
     "1: indexer/run/run.h belongs to a later stage"),
    ("indexer/interrupt.cpp", '#include "indexer/interrupt.h"\n#include "indexer/run/run.h"\n',
     "2: indexer/run/run.h belongs to a later stage"),
    ("searcher/query/a.h", '#pragma once\n#include "searcher/search/rank.h"\n',
     "2: searcher/search/rank.h belongs to a later stage"),
    ("indexer/misc/a.cpp", "",
     "1: indexer/misc isn't in STAGES of scripts/check-layers"),
    ("searcher/query/a.h", "// Nothing.\n", "1: a header needs #pragma once"),
    ("tests/support/a.h", "", "1: a header needs #pragma once"),
    ("indexer/run/a.cpp", '#include "run.h"\n',
     '1: "run.h" isn\'t a file of the tree; includes start at its root'),
    ("indexer/run/a.cpp", '#include "../source/list.h"\n',
     '1: "../source/list.h" isn\'t a file of the tree; includes start at its root'),
    ("indexer/run/run.cpp", '#include <string>\n\n#include "indexer/run/run.h"\n',
     '1: the first include must be "indexer/run/run.h", so that it stands by itself'),
    ("common/text/token.cpp", "int x;\n",
     '1: the first include must be "common/text/token.h", so that it stands by itself'),
)


class CheckLayersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="check-layers-")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path in HEADERS:
            self.write(path, "#pragma once\n")
        for path, text in GOOD_FILES.items():
            self.write(path, text)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def check(self):
        result = subprocess.run([CHECK_LAYERS, self.root], capture_output=True, text=True,
                                timeout=60)
        return result.returncode, result.stdout

    def test_a_good_tree_passes(self):
        self.assertEqual(self.check(), (0, ""))

    def test_each_rule_has_its_message(self):
        for path, text, complaint in BAD_FILES:
            with self.subTest(file=path, text=text):
                file = self.root / path
                before = file.read_text() if file.exists() else None
                self.write(path, text)
                self.assertEqual(self.check(), (1, f"{path}:{complaint}\n"))
                if before is None:
                    file.unlink()
                else:
                    file.write_text(before)

    def test_all_that_is_wrong_is_listed_by_file(self):
        self.write("searcher/query/b.h", '#include "b.h"\n')
        self.write("common/text/a.cpp", '#include <xapian.h>\n#include "x.h"\n')
        status, output = self.check()
        self.assertEqual((status, [line.split(" ")[0] for line in output.splitlines()]),
                         (1, ["common/text/a.cpp:1:", "common/text/a.cpp:2:",
                              "searcher/query/b.h:1:", "searcher/query/b.h:1:"]))

    def test_a_folder_without_code_is_no_tree(self):
        with tempfile.TemporaryDirectory() as empty:
            result = subprocess.run([CHECK_LAYERS, empty], capture_output=True, timeout=60)
        self.assertEqual(result.returncode, 1)

    def test_this_tree_passes(self):
        result = subprocess.run([CHECK_LAYERS], capture_output=True, text=True, timeout=60)
        self.assertEqual((result.returncode, result.stdout), (0, ""))


if __name__ == "__main__":
    unittest.main()
