#include "indexer/segment/scratch.h"

#include <random>

namespace dragoman {

namespace fs = std::filesystem;

std::string random_name() {
  std::random_device device;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string name;
  for (unsigned number = device(), i = 0; i < 8; ++i, number >>= 4) name += kDigits[number & 15];
  return name;
}

Scratch::Scratch(const fs::path& index_folder)
    : folder_(index_folder / (std::string(kScratchPrefix) + random_name())) {
  fs::create_directory(folder_);
}

Scratch::~Scratch() {
  std::error_code ignored;  // the next run sweeps what is left
  fs::remove_all(folder_, ignored);
}

fs::path Scratch::new_path() {
  return folder_ / random_name();
}

}  // namespace dragoman
