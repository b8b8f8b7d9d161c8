#include "searcher/search/answer.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <utility>

#include "common/index/schema.h"
#include "searcher/analysis/compile.h"
#include "searcher/analysis/own_language.h"
#include "searcher/expand/suggest.h"
#include "searcher/expand/thread_time.h"
#include "searcher/search/counts.h"
#include "searcher/search/explain.h"
#include "searcher/search/feedback.h"
#include "searcher/search/freshness.h"
#include "searcher/search/hit_text.h"
#include "searcher/search/page_token.h"
#include "searcher/search/similar.h"
#include "searcher/search/suggestions.h"
#include "searcher/search/telling_terms.h"

namespace dragoman {
namespace {

// The caps on queries come long before; this is for what they misjudge.
constexpr std::chrono::milliseconds kLongestMatch{1000};
// Once an answer has taken so long by thread_time(), no more suggestions are counted: each takes as
// long as the query did.
constexpr std::chrono::milliseconds kLongestWithSuggestions{250};

// Of all that decides which hits there are and in which order.
std::uint32_t hash_request(const SearchRequest& request) {
  std::string text;
  const auto add = [&](std::string_view part) {
    (((text += std::to_string(part.size())) += ':') += part) += ' ';
  };
  add(request.query);
  add(request.plain ? "plain" : "");
  add(std::to_string(static_cast<int>(request.sort)));
  add(std::to_string(static_cast<int>(request.depth)));
  add(request.since.value_or(""));
  add(request.until.value_or(""));
  add(std::to_string(request.now));
  add(request.collapse ? "collapse" : "");
  if (request.fresh) add(std::to_string(std::bit_cast<std::uint64_t>(*request.fresh)));
  if (request.similar_to) {
    add(request.similar_to->id);
    add(request.similar_to->text);
  }
  return XXH32(text.data(), text.size(), 0);
}

Copy copy_of(const Article& article) {
  return {article.id.empty() ? article.key : article.id, article.key, article.source, article.date};
}

// One answer, step by step; a step that can't be taken sets the result's error.
class Answer {
 public:
  Answer(const SearchRequest& request, const AnswerContext& context)
      : request_(request), context_(context), counts_(request) {
    result_.query = request.query;
    result_.generation = context.generation;
  }

  SearchResult run() {
    try {
      take_steps();
    } catch (const QueryTimeout& timeout) {
      result_.error = timeout.what();
    }
    return std::move(result_);
  }

 private:
  void take_steps() {
    read_query();
    if (!result_.error) find_likeness();
    if (request_.explain) show_stages();
    if (result_.error || lists_nothing()) return;
    if (!request_.after.empty()) read_page();
    if (result_.error) return;
    if (learns()) learn();
    if (prefers_fresh()) prefer_fresh();
    if (result_.stages) result_.stages->xapian = wanted_.get_description();
    find_documents();
    show_hits();
    if (request_.explain) explain_hits();
    show_counts();
    if (request_.expand) show_terms();
    if (wants_suggestions()) suggest();
  }

  void read_query() {
    compiled_ = compile_query(request_.query, options(), context_.query);
    result_.warnings = std::move(compiled_.warnings);
    result_.error = std::move(compiled_.error);
    names_dates_ = names_dates(compiled_.analyzed);
    wanted_ = compiled_.is_empty ? Xapian::Query(std::string()) : compiled_.query;
  }

  QueryOptions options() const {
    return {.plain = request_.plain,
            .now = request_.now,
            .depth = request_.depth,
            .deadline = deadline_};
  }

  // With similar_to its words rank, and the query only narrows.
  void find_likeness() {
    if (!request_.similar_to) return;
    SimilarQuery similar = similar_query(*request_.similar_to, context_.query);
    result_.error = std::move(similar.error);
    std::ranges::move(similar.warnings, std::back_inserter(result_.warnings));
    if (result_.error) return;
    wanted_ = compiled_.is_empty
                  ? similar.query
                  : Xapian::Query(Xapian::Query::OP_FILTER, similar.query, compiled_.query);
    compiled_.matcher = Matcher(similar.words);
    compiled_.analyzed = std::move(similar.words);
  }

  void show_stages() {
    result_.stages = QueryStages{.typed = request_.query,
                                 .parsed = to_string(compiled_.parsed),
                                 .analyzed = to_string(compiled_.analyzed),
                                 .xapian = wanted_.get_description()};
  }

  // Nothing to search for lists everything, which makes sense by date, within dates, or to count.
  bool lists_nothing() {
    if (!compiled_.is_empty || request_.similar_to) return false;
    const bool counts = counts_.is_needed() || request_.count_only;
    const bool has_order =
        request_.sort != SortOrder::Relevance || request_.since || request_.until;
    if (result_.warnings.empty() && (counts || has_order)) return false;
    if (result_.warnings.empty()) {
      add_warning(result_.warnings, 0, 0,
                  "the query is empty; --sort date lists the newest articles");
    }
    return true;
  }

  void read_page() {
    const auto token = read_page_token(request_.after);
    if (!token) {
      result_.error = "--after takes the \"next\" of a page before, unchanged";
    } else if (token->request != hash_request(request_)) {
      result_.error =
          "--after is of another search: query, order, ranking, freshness, dates and copies must "
          "be the same";
    } else {
      page_ = token;
      if (token->generation == context_.generation) return;
      add_warning(result_.warnings, 0, 0,
                  "the index has changed since the page before: hits may be missing or come again");
    }
  }

  bool learns() const {
    return request_.depth == RankDepth::Deep && request_.sort == SortOrder::Relevance &&
           !request_.count_only && !request_.similar_to;
  }

  // Ranks the same hits by words of the best of them, too.
  void learn() {
    RankRequest request = rank_request();
    request.offset = 0;
    request.limit = kFeedbackHits;
    request.after.reset();
    request.collapse = false;
    request.neighbours = false;
    const Ranking best = rank(context_.query.database, request);
    feedback_ = feedback_of(best.documents, compiled_.analyzed, context_.query);
    if (!feedback_.words.empty()) {
      wanted_ = {Xapian::Query::OP_AND_MAYBE, wanted_, feedback_.words};
    }
  }

  bool prefers_fresh() const {
    return request_.fresh && request_.sort == SortOrder::Relevance && !request_.count_only &&
           !request_.since && !request_.until && !names_dates_;
  }

  void prefer_fresh() {
    freshness_ =
        freshness_part(context_.query.database, wanted_, *request_.fresh, request_.now, &decider_);
    wanted_ = {Xapian::Query::OP_AND_MAYBE, wanted_, freshness_};
  }

  RankRequest rank_request() const {
    RankRequest rank{.query = wanted_,
                     .sort = request_.sort,
                     .since = request_.since,
                     .until = request_.until,
                     .offset = request_.offset,
                     .limit = request_.count_only ? 0 : request_.limit};
    rank.collapse = request_.collapse;
    rank.neighbours = request_.depth != RankDepth::Fast && !request_.similar_to;
    rank.count_all = request_.count_only;
    rank.decider = &decider_;
    if (page_) {
      rank.after = page_->end;
      rank.position = page_->position;
    }
    return rank;
  }

  void find_documents() {
    RankRequest rank_of = rank_request();
    rank_of.best = request_.expand ? kTellingHits : 0;
    if (counts_.is_needed()) rank_of.spy = &counts_;
    ranking_ = rank(context_.query.database, rank_of);
    result_.total = ranking_.total;
    result_.total_is_exact = ranking_.total_is_exact;
    if (ranking_.has_more) result_.next = next_page();
  }

  std::uint64_t first_rank() const { return 1 + request_.offset + (page_ ? page_->position : 0); }

  std::string next_page() const {
    const RankedDocument& last = ranking_.documents.back();
    return write_page_token({.request = hash_request(request_),
                             .generation = context_.generation,
                             .position = first_rank() - 1 + ranking_.documents.size(),
                             .now = request_.now,
                             .end = {last.score, last.key}});
  }

  void show_hits() {
    HitText text(request_, context_.query.tokenizer, context_.splitter, compiled_.matcher);
    for (const RankedDocument& document : ranking_.documents) {
      Hit& hit = result_.hits.emplace_back();
      hit.rank = first_rank() + result_.hits.size() - 1;
      hit.score = document.score;
      hit.article = article_of(document.id);
      hit.id_is_shared = is_shared(hit.article.id);
      for (const Xapian::docid id : document.copies) hit.copies.push_back(copy_of(article_of(id)));
      hit.copy_count = document.copy_count;
      text.show(hit);
    }
  }

  Article article_of(Xapian::docid id) const {
    return parse_article(context_.query.database.get_document(id).get_data());
  }

  // Hits that can't be explained in time are shown all the same.
  void explain_hits() {
    PartNames names = name_parts(compiled_.analyzed, context_.query);
    names.insert(feedback_.names.begin(), feedback_.names.end());
    if (!compiled_.language.empty()) {
      names.emplace(own_language_part(compiled_.language).get_description(),
                    "in the query's language, " + compiled_.language);
    }
    names.emplace(freshness_.get_description(), "freshness");
    try {
      for (std::size_t i = 0; i < result_.hits.size(); ++i) {
        const RankedDocument& document = ranking_.documents[i];
        std::vector<ScorePart>& parts = result_.hits[i].parts;
        parts = explain_score(context_.query.database, wanted_, document.id, names);
        if (document.from_neighbours != 0) {
          parts.push_back({"articles like it", document.from_neighbours});
        }
      }
    } catch (const QueryTimeout&) {
      add_warning(result_.warnings, 0, static_cast<std::uint32_t>(request_.query.size()),
                  "to explain all scores takes too long, so some are left out; show fewer hits");
    }
  }

  bool is_shared(const std::string& id) const {
    return !id.empty() && context_.query.database.get_termfreq(id_term(id)) > 1;
  }

  void show_counts() {
    for (const Facet facet : request_.facets) result_.facets.push_back(counts_.facet(facet));
    if (request_.timeline) result_.timeline = counts_.timeline();
  }

  void show_terms() {
    result_.terms =
        telling_terms(ranking_.best, compiled_.parsed, compiled_.matcher, context_.query);
  }

  bool wants_suggestions() const {
    return request_.suggest && result_.total < kEnoughHits && !compiled_.is_empty &&
           !request_.similar_to && !page_ && request_.offset == 0;
  }

  // Hits that took their time stand without suggestions.
  void suggest() {
    result_.suggestions = better_queries(
        suggest_queries(compiled_.parsed, request_.query, context_.query), result_.total,
        [&](const std::string& query) { return count_in_time(query); });
  }

  // A suggestion that can't be counted in time is none.
  std::uint64_t count_in_time(const std::string& query) const {
    if (thread_time() - begin_ > kLongestWithSuggestions) return 0;
    try {
      return count_hits(query);
    } catch (const QueryTimeout&) {
      return 0;
    }
  }

  // As this request would count them.
  std::uint64_t count_hits(const std::string& query) const {
    const CompiledQuery compiled = compile_query(query, options(), context_.query);
    if (compiled.error || compiled.is_empty) return 0;
    RankRequest request = rank_request();
    request.query = compiled.query;
    request.limit = 0;
    return rank(context_.query.database, request).total;
  }

  const SearchRequest& request_;
  const AnswerContext& context_;
  SearchResult result_;
  CompiledQuery compiled_;
  bool names_dates_ = false;
  Xapian::Query wanted_;
  Feedback feedback_;
  Xapian::Query freshness_;  // empty: nothing is preferred for being new
  MatchCounts counts_;
  std::chrono::nanoseconds begin_ = thread_time();
  Deadline deadline_{std::chrono::steady_clock::now() + kLongestMatch};
  DeadlineDecider decider_{deadline_};
  std::optional<PageToken> page_;
  Ranking ranking_;
};

}  // namespace

SearchResult answer(const SearchRequest& request, const AnswerContext& context) {
  return Answer(request, context).run();
}

}  // namespace dragoman
