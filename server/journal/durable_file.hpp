// Files that are there whole or not at all, also after a power cut.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace paraat::journal {

/// Replaces `file` by these bytes: beside it, synced, renamed, and the directory synced; nothing half
/// written stays. Throws base::Trouble, and base::DiskFull where that is it.
/// @param mode rights of the file, for example 0600.
void write_durably(std::string const& file, std::string_view bytes, unsigned mode);

/// Makes an empty file with these rights when there is none.
void make_file(std::string const& file, unsigned mode);

/// Nothing when the file does not exist; throws base::Trouble when it cannot be read.
std::optional<std::string> read_file(std::string const& file);

/// Syncs a file or directory that was written by other means.
void sync_to_disk(std::string const& path);

/// Renames and syncs the directory, so that the new name survives a power cut.
void rename_durably(std::string const& from, std::string const& to);

}  // namespace paraat::journal
