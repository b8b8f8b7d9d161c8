// Converters: other programs that make text of documents, such as pdftotext.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/byte_stream.h"

namespace dragoman {

struct Converter {
  std::string media_type;         // of what it reads
  std::vector<std::string> argv;  // the program and its arguments

  bool operator==(const Converter&) const = default;
};

// Reads "application/pdf=pdftotext - -" (or "pdf=..."): the command is split into words as a
// shell does, with quotes and backslashes; nothing is expanded. Throws std::invalid_argument
// with a message for the user.
Converter parse_converter(std::string_view text);

// For each document.
struct ConverterLimits {
  int seconds = 60;                                   // by the clock
  int cpu_seconds = 60;                               // of the processor
  std::uint64_t memory = std::uint64_t{4} << 30;      // address space
  std::uint64_t written = std::uint64_t{1} << 30;     // to any one file
  std::uint64_t output = 4 * kMaxArticleBytes;        // to standard output
  std::uint64_t document = std::uint64_t{256} << 20;  // given to it
};

// Runs `converter`, without a shell, with `document` on standard input (a file, so that it may be
// read from any place), in a process group of its own that ends with it. Gives what it wrote to
// standard output. Throws SourceError, which begins with the program's name, where it fails or
// passes a limit; and what `document` throws. Any thread may call it.
std::string run_converter(const Converter& converter, const ByteStream& document,
                          const ConverterLimits& limits = {});

}  // namespace dragoman
