#include "searcher/command/option_groups.h"

#include <string>
#include <vector>

namespace dragoman {
namespace {

namespace po = boost::program_options;

po::typed_value<std::string>* text(const char* name) {
  return po::value<std::string>()->value_name(name);
}

po::typed_value<long>* number(long usual) {
  return po::value<long>()->default_value(usual)->value_name("N");
}

}  // namespace

po::options_description querying_options() {
  po::options_description options("Querying");
  options.add_options()                                                                 //
      ("plain", po::bool_switch(), "the query is words, without operators")             //
      ("strict", po::bool_switch(), "a warning about the query is an error")            //
      ("similar", text("ID"),                                                           //
       "find articles like this one, by its id or path, or like the text on standard "  //
       "input (-); a query narrows")                                                    //
      ("explain", po::bool_switch(),
       "show the query at each stage, and what gives each "  //
       "hit its score")                                      //
      ("help-query", po::bool_switch(), "explain the query language");
  return options;
}

po::options_description choosing_options() {
  po::options_description options("Choosing hits");
  options.add_options()                                                                //
      ("limit,n", number(10), "show so many hits")                                     //
      ("offset", number(0), "leave out the first N")                                   //
      ("after", text("TOKEN"),                                                         //
       "go on after the last hit of a page, by its \"next\" in --format json")         //
      ("sort", text("ORDER")->default_value("relevance"),                              //
       "relevance, date (newest first) or -date")                                      //
      ("rank", text("DEPTH")->default_value("default"),                                //
       "how much to do for the order of relevance: fast, default or deep")             //
      ("fresh", text("DAYS"),                                                          //
       "prefer newer articles: what newness adds halves every so many days")           //
      ("since", text("DATE"), "only articles of that date or later, such as 2024-02")  //
      ("until", text("DATE"), "only of that date or earlier")                          //
      ("collapse", po::bool_switch(), "show exact copies under one hit");
  return options;
}

po::options_description showing_options() {
  po::options_description options("Showing hits");
  options.add_options()                                                                       //
      ("format", text("FORMAT"),                                                              //
       "text, json, jsonl, tsv, csv, html, paths or trec")                                    //
      ("fields", text("NAME,..."), "what json, jsonl, tsv or csv has of each hit")            //
      ("count", po::bool_switch(), "print only how many hits there are")                      //
      ("passages", number(3),                                                                 //
       "show at most so many passages of an article, no more than it takes to show which "    //
       "words of the query it has")                                                           //
      ("context", number(0), "show so many sentences around each passage")                    //
      ("concordance", po::bool_switch(), "show every match in its line")                      //
      ("open", po::value<long>()->value_name("N"),                                            //
       "show the whole text of the hit of rank N, with its matches")                          //
      ("facet", po::value<std::vector<std::string>>()->value_name("FIELD"),                   //
       "count the hits by source, lang, year, month, day or type; may be given again")        //
      ("timeline", po::bool_switch(), "draw the hits over time")                              //
      ("expand", po::bool_switch(), "show the words that tell the hits from other articles")  //
      ("no-pager", po::bool_switch(), "write to a terminal without a pager");
  return options;
}

po::options_description batch_options() {
  po::options_description options("Running many queries");
  options.add_options()                                                          //
      ("queries", text("FILE"),                                                  //
       "run the queries in FILE, lines \"qid TAB query\"; - is standard input")  //
      ("run-tag", text("TAG")->default_value("dragoman"), "name of a TREC run")  //
      ("timing", text("FILE"),                                                   //
       "write each query's time to FILE, lines \"qid TAB microseconds\"");
  return options;
}

}  // namespace dragoman
