// The first administrator: what a bureau begins with, and how log-in names are found.
#include <boost/json/value.hpp>

#include "modules/organisation/accounts.hpp"
#include "modules/reference/api.hpp"

namespace paraat::organisation {

namespace {

template <class RowType>
std::optional<RowType> row_of(journal::Reader& reader, std::string_view table, std::string const& key) {
    auto const stored = reader.row(table, key);
    if (!stored) return std::nullopt;
    auto row = base::read_text<RowType>(stored->body, base::Reading::lenient);
    base::check(row.ok(), "a projected row reads as its own type");
    return std::move(row).value();
}

}  // namespace

std::optional<std::string> account_with_login(journal::Reader& reader, std::string const& login) {
    auto const row = row_of<LoginRow>(reader, "account_login", login);
    return row ? std::optional(row->account.text()) : std::nullopt;
}

std::string login_of(journal::Reader& reader, std::string const& account) {
    auto const row = row_of<AccountRow>(reader, "account", account);
    return row ? row->login : std::string();
}

boost::json::object start_bureau_arguments(journal::Reader& reader, base::Uuid account, base::Uuid person,
    std::string const& name, std::string const& login) {
    auto const regions = reference::own_regions(reader);
    boost::json::array list(regions.begin(), regions.end());
    return {{"id", account.text()}, {"person", person.text()},
        {"region", regions.empty() ? "NL" : regions.front()}, {"regions", std::move(list)}, {"name", name},
        {"login", login}};
}

}  // namespace paraat::organisation
