// A file of judgements that grows while a person judges.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "searcher/eval/judgements.h"

namespace dragoman {

// Each judgement is on disk when set() returns; the file has one line of it at any moment, also
// after a crash. Nobody else may write to the file meanwhile.
class JudgementFile {
 public:
  // A file that isn't there yet is made with the first judgement. Throws TrecFileError where there
  // is one that can't be read as judgements.
  explicit JudgementFile(const std::string& name);

  const Judgements& judgements() const { return judgements_; }
  bool has(const std::string& qid, const std::string& docno) const;

  // Notes the judgement, in place of an earlier one. Neither id may be empty or hold white space.
  // Throws std::system_error where it can't be written; then the file is as it was.
  void set(const std::string& qid, const std::string& docno, std::int64_t grade);

 private:
  void append(const std::string& line) const;
  void replace(const std::string& qid, const std::string& docno, const std::string& line) const;

  std::filesystem::path path_;
  Judgements judgements_;
};

}  // namespace dragoman
