// The connection between the edge, which knows accounts, and the organisation module, which knows people.
#include "server/app/people.hpp"

#include <future>

#include "modules/organisation/api.hpp"
#include "server/base/hash.hpp"
#include "server/kernel/jobs.hpp"
#include "server/transport/security_log.hpp"

namespace paraat::app {

transport::LoginNames login_names() {
    return {.account_with = &organisation::account_with_login, .of = &organisation::login_of};
}

std::vector<transport::DemoPerson> people_of_demo(kernel::Kernel& kernel) {
    std::vector<transport::DemoPerson> people;
    kernel.store().reader()->rows_of_table("colleague", [&](journal::Row const& row) {
        auto const read = base::read_text<organisation::ColleagueRow>(row.body, base::Reading::lenient);
        if (!read.ok() || kernel.directory().actor(read.value().id).assignments.empty()) return;
        auto const& colleague = read.value();
        people.push_back({colleague.id, colleague.name, colleague.function_nl, colleague.organisation,
            colleague.column, colleague.regions});
    });
    return people;
}

base::Result<std::string> make_administrator(
    kernel::Kernel& kernel, std::string const& name, std::string const& login) {
    auto const reader = kernel.store().reader();
    if (auto const there = organisation::account_with_login(*reader, login)) return *there;
    auto const account = kernel::fresh_id(kernel.clock()), person = kernel::fresh_id(kernel.clock());
    auto const done = kernel.submit_and_wait(
        {"system:setup", "organisation", "start_bureau", kernel::fresh_id(kernel.clock()),
            organisation::start_bureau_arguments(*reader, account, person, name, login), std::nullopt});
    if (!done.ok()) return done.refusal();
    return account.text();
}

namespace {

std::optional<std::string> account_of(kernel::Kernel& kernel, std::string const& login) {
    return organisation::account_with_login(*kernel.store().reader(), transport::plain_login(login));
}

std::string unknown(std::string const& login) {
    return "!De gebruikersnaam " + login + " bestaat niet.\nThere is no user name " + login + ".";
}

}  // namespace

std::string end_sessions(kernel::Kernel& kernel, transport::Sessions& sessions, std::string const& login) {
    auto const account = account_of(kernel, login);
    if (!account) return unknown(login);
    std::promise<bool> written;
    sessions.end_all_of(*account, {}, [&](bool kept) { written.set_value(kept); });
    transport::tell_security({.what = "sessions_ended", .account = *account, .by = "console", .how = "all"});
    if (written.get_future().get())
        return "Alle sessies van " + login + " zijn beëindigd.\nAll sessions of " + login + " have ended.\n";
    return "!De sessies van " + login
        + " zijn beëindigd, maar dat kon niet worden vastgelegd: na een herstart gelden ze weer. Herstel de "
          "schijf en doe het dan nog eens.\nThe sessions of "
        + login
        + " have ended, but that could not be recorded: after a restart they hold again. Mend the disk and "
          "do it once more.";
}

std::string invite_login(kernel::Kernel& kernel, transport::Accounts& accounts, std::string const& login,
    std::string const& start) {
    auto const account = account_of(kernel, login);
    if (!account) return unknown(login);
    auto const link = accounts.invite(*account);
    if (!link) return "!De link kon niet worden bewaard.\nThe link could not be kept.";
    transport::tell_security({.what = "invitation_made", .account = *account, .by = "console"});
    return "Eenmalige link voor " + login + ", geldig tot " + link->ends_at.iso() + ":\nOne-time link for "
        + login + ", valid until " + link->ends_at.iso() + ":\n  " + start + "/welkom#token=" + link->token
        + "\n";
}

}  // namespace paraat::app
