// The kind is a setting, made at the first start.
#include "server/app/data_kind.hpp"

#include "server/base/check.hpp"

namespace paraat::app {

namespace {

constexpr std::string_view space = "house", key = "kind", invented = "demo", real = "real";

std::string known_kind(House& house) {
    auto const reader = house.kernel().store().reader();
    if (auto const kind = reader->setting(space, key)) return *kind;
    // Made before this was noted.
    if (reader->setting("demo", "born")) return std::string(invented);
    return house.kernel().directory().accounts().empty() ? std::string{} : std::string(real);
}

base::Trouble refused(std::string const& directory, DataKind kind) {
    if (kind == DataKind::invented) {
        return base::Trouble("In " + directory
            + " staan echte gegevens, en de demo geeft iedereen op deze machine elke rol: kies met --data "
              "een "
              "andere map.\nThere are real data in "
            + directory
            + ", and the demo gives everybody on this machine every role: choose another directory with "
              "--data.");
    }
    return base::Trouble("In " + directory
        + " staat de demo, met verzonnen mensen: begin met --data in een andere map.\n" + directory
        + " holds the demo, with invented people: begin in another directory with --data.");
}

}  // namespace

void claim(House& house, DataKind kind) {
    auto const wanted = std::string(kind == DataKind::invented ? invented : real);
    auto const known = known_kind(house);
    if (!known.empty() && known != wanted) throw refused(house.data_directory(), kind);
    // Noted already: also where nothing can be written any more one can still be served.
    if (house.kernel().store().reader()->setting(space, key) == wanted) return;
    bool const noted = house.kernel().write_and_wait(
        [&](journal::Writer& writer) { writer.put_setting({std::string(space), std::string(key), wanted}); });
    if (noted) return;
    throw base::Trouble("In " + house.data_directory() + " kan niet worden geschreven.\n"
        + house.data_directory() + " cannot be written to.");
}

}  // namespace paraat::app
