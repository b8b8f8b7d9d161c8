"""Runs that are killed at a write, a sync or a rename: the index answers, the next run completes."""

import harness
from faulty_runs import FaultyRuns


@harness.needs_faults
class Kills(FaultyRuns):
    def test_killed_at_any_write_the_old_index_answers(self):
        for number in self.trials("write"):
            with self.subTest(call=number):
                self.copy_index()
                result, _ = self.faulty_run(f"write:{number}:KILL")
                self.assertEqual(-9, result.status)
                self.assertEqual(self.old, self.answers(self.db))
                self.check_next_run_completes()

    def test_killed_at_any_rename_or_sync_the_index_is_old_or_new(self):
        for kind in ("rename", "sync"):
            for number in self.trials(kind):
                with self.subTest(kind=kind, call=number):
                    self.copy_index()
                    result, _ = self.faulty_run(f"{kind}:{number}:KILL")
                    self.assertEqual(-9, result.status)
                    self.assertIn(self.answers(self.db), (self.old, self.new))
                    self.check_next_run_completes()


if __name__ == "__main__":
    harness.main()
