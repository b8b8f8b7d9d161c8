// Writing so that it survives a power cut: nothing here returns before the disk has it.
// All functions throw std::system_error where that can't be had.
#pragma once

#include <filesystem>
#include <string_view>

namespace dragoman {

// Makes `file`, which must not exist, with `bytes` in it, and syncs it.
void write_new_file(const std::filesystem::path& file, std::string_view bytes);

// Makes `copy`, which must not exist, with what is in `file`, and syncs it.
void copy_to_new_file(const std::filesystem::path& file, const std::filesystem::path& copy);

// Puts `bytes` in place of `file` in one step: writes beside, syncs, renames, syncs the folder.
void replace_file(const std::filesystem::path& file, std::string_view bytes);

// Syncs a file, or a folder's list of names.
void sync_path(const std::filesystem::path& path);

}  // namespace dragoman
