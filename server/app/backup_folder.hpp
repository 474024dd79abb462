// A backup is a folder: the database, the heads of the chains, the attachments, and a manifest with the hash
// of each.
#pragma once

#include <string>

#include "server/journal/store.hpp"

namespace paraat::app {

/// Makes `folder`, which must not exist yet, or be empty. The manifest is written last: without it the folder
/// is no backup, and what did not become one is taken away again. @return what to tell the user. Throws
/// base::Trouble; also when an attachment was missing or altered already: the backup is then made, and is all
/// there is to be had.
std::string make_backup(journal::Store& store, std::string const& data_directory, std::string const& folder);

/// Puts a backup into a data directory that is empty, not there yet, or that a restore was killed in, after
/// checking every file against the manifest and every chain. Throws base::Trouble when anything is missing,
/// altered or too much, or when root would put it into the directory of somebody else; the directory is then
/// as it was, without what the killed one had left; and, after putting it back, when an attachment had been
/// missing or altered before the backup was made.
std::string restore_backup(std::string const& folder, std::string const& data_directory);

/// Holds every file of a backup against its manifest and writes nothing there. @return what to tell the user.
/// Throws base::Trouble when anything is missing, altered or too much.
std::string verify_backup(std::string const& folder);

bool is_backup(std::string const& folder);

/// Throws base::Trouble when this is a backup, when a restore into it was killed or is still going on, or
/// when it is somebody else's and root would leave files there that they cannot read.
void require_data_directory(std::string const& directory);

}  // namespace paraat::app
