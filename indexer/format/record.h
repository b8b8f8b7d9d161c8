// A record: what a source holds of one article, with what its fields or markup tell, before
// anyone judges. The readers by format make it; indexer/article makes an article of it.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "common/index/article.h"
#include "indexer/source/rejection.h"

namespace dragoman {

struct Record {
  // What it is called within its file: "#17", "#an-id"; empty where the file is one article.
  std::string name;
  std::string id;  // the article's own, where its source gives one
  // The whole page or field as a reader would see it: well-formed UTF-8, LF line ends, a
  // paragraph (list item, table row, button) a line, ended by LF. Nothing is left out: menus
  // stand here too, and `told` says what they are. Where a title is told and the text has no
  // such line, it is the first, told a headline. Body is never told: what markup doesn't say is
  // left to the judges.
  std::string text;
  std::string charset;  // what its bytes were taken for
  Told told;

  bool operator==(const Record&) const = default;
};

using RecordOrRejection = std::variant<Record, Rejection>;
using RecordSink = std::function<void(RecordOrRejection)>;

}  // namespace dragoman
