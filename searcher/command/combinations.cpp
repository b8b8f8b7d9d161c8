#include "searcher/command/combinations.h"

#include <string>

namespace dragoman {
namespace {

void refuse_if(bool refused, const char* reason) {
  if (refused) throw UsageError(reason);
}

bool is_table(OutputFormat format) {
  return format == OutputFormat::Tsv || format == OutputFormat::Csv;
}

bool is_json(OutputFormat format) {
  return format == OutputFormat::Json || format == OutputFormat::Jsonl;
}

// Text and pages show all that there is of an answer, and so does the JSON object.
bool shows_answer(const SearchOptions& options) {
  return options.format == OutputFormat::Text || options.format == OutputFormat::Html ||
         options.format == OutputFormat::Json ||
         (options.format == OutputFormat::Jsonl && options.request.count_only);
}

void check_many(const SearchOptions& options) {
  const SearchRequest& request = options.request;
  refuse_if(!request.query.empty(),
            "with --queries the queries come from its file, not from the command line");
  refuse_if(options.format == OutputFormat::Text || options.format == OutputFormat::Paths,
            "--queries goes with --format trec, json, jsonl, tsv or csv: the hits of one query "
            "must be told from another's");
  refuse_if(options.format == OutputFormat::Html,
            "--queries doesn't go with --format html: a page shows one answer");
  refuse_if(options.open, "--open shows a hit of one query; it doesn't go with --queries");
  refuse_if(!request.after.empty(),
            "--after goes on with one query's hits; it doesn't go with --queries");
  refuse_if(request.similar_to && request.similar_to->id.empty() && options.queries == "-",
            "--similar - and --queries - both want standard input");
  refuse_if(request.count_only && !is_json(options.format),
            "--count with --queries needs --format json: a number alone doesn't tell its query");
}

void check_open(const SearchOptions& options) {
  const SearchRequest& request = options.request;
  refuse_if(options.format != OutputFormat::Text,
            "--open goes with --format text; for programs there is --fields text");
  refuse_if(request.count_only, "--open shows a text, --count only a number: choose one");
  refuse_if(request.concordance || request.timeline || request.expand || request.explain ||
                !request.facets.empty(),
            "--open shows one text alone: leave out --concordance, --facet, --timeline, --expand, "
            "--explain");
}

}  // namespace

void check_combination(const SearchOptions& options) {
  const SearchRequest& request = options.request;
  if (!options.queries.empty()) check_many(options);
  refuse_if(options.queries.empty() && !options.timing.empty(), "--timing goes with --queries");
  if (options.open) check_open(options);
  refuse_if(!options.fields.empty() && !is_table(options.format) && !is_json(options.format),
            "--fields goes with --format tsv, csv, json or jsonl");
  refuse_if((!request.facets.empty() || request.timeline) && !shows_answer(options),
            "--facet and --timeline go with --format text, html or json: they are of the whole "
            "answer, not of a hit");
  refuse_if(request.expand && (!shows_answer(options) || request.count_only),
            "--expand goes with --format text, html or json, and with hits to look at");
  refuse_if(request.since && request.until && *request.since > *request.until,
            "--since lies after --until, so that no article can be of both");
  refuse_if(request.explain && options.format != OutputFormat::Text && !is_json(options.format),
            "--explain goes with --format text, json or jsonl");
  const bool lines = options.format == OutputFormat::Text || options.format == OutputFormat::Html ||
                     is_json(options.format);
  refuse_if(request.concordance && (!lines || !options.fields.empty() || request.count_only),
            "--concordance goes with hits in --format text, html, json or jsonl, all their fields");
}

}  // namespace dragoman
