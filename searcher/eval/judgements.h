// Relevance judgements of documents for queries, TREC's "qrels".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

namespace dragoman {

// Of one query: docno -> grade. A document is relevant from 1 on; unjudged means 0.
using Grades = std::unordered_map<std::string, std::int64_t>;

// By query id, in the order of bytes.
using Judgements = std::map<std::string, Grades>;

bool has_relevant(const Grades& grades);

// Reads lines `qid iter docno grade`; the second column means nothing. A judgement may be repeated,
// though not changed. Throws TrecFileError.
Judgements read_judgements(const std::string& file);

}  // namespace dragoman
