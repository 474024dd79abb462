// The hash of an entry: BLAKE2b-256 over every field, so that whoever changes one changes all that follow.
#include "server/journal/store.hpp"

namespace paraat::journal {

namespace {

/// What is hashed is the fields in order, each preceded by its length in bytes (8 bytes, lowest first);
/// numbers are 8 bytes, lowest first. Verifiers outside this program rely on it: it never changes.
class Bytes {
public:
    explicit Bytes(std::size_t expected) { bytes_.reserve(expected); }

    void add(std::string_view part) {
        add_number(static_cast<std::uint64_t>(part.size()));
        bytes_.append(part);
    }
    template <std::size_t size> void add(std::array<std::uint8_t, size> const& part) {
        add(std::string_view(reinterpret_cast<char const*>(part.data()), size));
    }
    void add(std::int64_t number) {
        add_number(sizeof number);
        add_number(static_cast<std::uint64_t>(number));
    }
    std::string const& all() const { return bytes_; }

private:
    void add_number(std::uint64_t number) {
        std::array<char, 8> little;
        for (auto& byte : little) {
            byte = static_cast<char>(number & 0xff);
            number >>= 8;
        }
        bytes_.append(little.data(), little.size());
    }

    std::string bytes_;
};

}  // namespace

Hash chain_hash(Entry const& entry) {
    Bytes bytes(512 + entry.body.size() + entry.personal.size());
    bytes.add("paraat.entry.1");
    bytes.add(entry.region);
    bytes.add(entry.sequence);
    bytes.add(entry.stream.bytes);
    bytes.add(entry.stream_type);
    bytes.add(entry.scope.bytes);
    bytes.add(entry.version);
    bytes.add(entry.event_type);
    bytes.add(std::int64_t{entry.shape});
    bytes.add(entry.entered_at.microseconds);
    bytes.add(entry.actor);
    bytes.add(entry.command.bytes);
    bytes.add(entry.body);
    bytes.add(entry.personal);
    bytes.add(entry.previous);
    return base::hash_of(bytes.all());
}

}  // namespace paraat::journal
