#include "tests/unit/indexer/source/unpacked.h"

#include <ostream>

namespace dragoman {

std::ostream& operator<<(std::ostream& out, const Lines& lines) {
  for (const std::string& line : lines) out << "\n  " << line.substr(0, 200);
  return out;
}

Lines unpacked(std::string_view file_name, std::string_view bytes, const UnpackOptions& options,
               const std::string& media_type) {
  Lines lines;
  const MemberSink sink = [&](const Member& member) {
    std::string type = member.media_type;
    if (member.document_type != type) type += " of " + member.document_type;
    const std::string charset = member.charset.empty() ? "" : "; " + member.charset;
    lines.push_back(member.name + " (" + type + charset + "): " + read_whole(member.bytes));
  };
  const RejectionSink reject = [&](const Rejection& rejection) {
    lines.push_back(rejection.name + (rejection.failed ? " failed: " : " skipped: ") +
                    rejection.reason);
  };
  try {
    unpack(file_name, media_type, stream_of(bytes), options, sink, reject);
  } catch (const SourceError& error) {
    lines.push_back(std::string("error: ") + error.what());
  }
  return lines;
}

}  // namespace dragoman
