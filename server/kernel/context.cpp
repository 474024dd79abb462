// Identifiers that a rule makes: the same at every replay of the same command.
#include "server/kernel/context.hpp"

#include <algorithm>

#include "server/base/hash.hpp"

namespace paraat::kernel {

base::Uuid id_from(base::Hash const& hash) {
    base::Uuid id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>(0x80 | (id.bytes[6] & 0x0f));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3f));
    return id;
}

base::Uuid Context::derived_id(std::string_view purpose) const {
    return id_from(base::Hasher().add(command.bytes).add(stream.bytes).add(purpose).finish());
}

}  // namespace paraat::kernel
