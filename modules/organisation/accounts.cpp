// Rules of accounts. Rights hold per region: nobody gives or takes a right where they are no administrator; a
// region is never left without one; a guest has no region and sees only what it was invited to (Bvr 2.4.1).
#include "modules/organisation/accounts.hpp"

#include <algorithm>

#include "modules/organisation/codes.hpp"
#include "modules/organisation/persons.hpp"

namespace paraat::organisation {

namespace {

using access::Assignment;
using kernel::Context;
using kernel::Events;

constexpr std::string_view administrator = "administrator";

std::string name_of(Role role) {
    return std::string(base::type_of<Role>()->values[static_cast<std::size_t>(role)]);
}

bool administers(std::vector<Assignment> const& roles, std::string_view region) {
    return std::any_of(roles.begin(), roles.end(),
        [&](auto const& held) { return held.role == administrator && held.region == region; });
}

base::Result<base::Done> may_decide_in(Context const& context, std::string const& region) {
    // A guest's role has no region; the right in the region that keeps the account is enough.
    bool const may =
        region.empty() || context.actor.is_system() || administers(context.actor.assignments, region);
    if (!may) return base::refuse(not_administrator_there, "region", {{"region", region}});
    return base::Done{};
}

bool holds(Account const& state, Assignment const& role) {
    return std::find(state.roles.begin(), state.roles.end(), role) != state.roles.end();
}

/// Steps of keeping a region administered: whoever names another administrator proves that there is one.
bool stays_administrator(Context const& context, base::Uuid other, std::string const& region) {
    auto const row =
        other == context.stream ? std::nullopt : context.row<AccountRow>("account", other.text());
    if (!row || row->blocked) return false;
    return std::any_of(row->roles.begin(), row->roles.end(),
        [&](RoleHeld const& held) { return held.role == administrator && held.region == region; });
}

base::Result<std::string> free_login(Context const& context, std::string const& login) {
    for (char const letter : login) {
        bool const fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
            || letter == '.' || letter == '-' || letter == '_' || letter == '@';
        if (!fits) return base::refuse(login_malformed, "login");
    }
    auto const row = context.row<LoginRow>("account_login", login);
    if (row && row->account != context.stream) return base::refuse(login_taken, "login");
    return login;
}

base::Result<Assignment> assignment(
    Context const& context, Role role, std::string const& region, std::optional<std::string> const& column) {
    Assignment made{name_of(role), region, column.value_or("")};
    if (role == Role::guest && !made.region.empty()) return base::refuse(guest_has_no_region, "region");
    if (role != Role::guest && made.region.empty()) return base::refuse(role_needs_region, "region");
    TRY(may_decide_in(context, region));
    return made;
}

std::vector<AccountRow> rows_of(Account const& state, kernel::About const& about) {
    AccountRow row{about.stream, about.region, state.person, state.login, {}, state.blocked,
        state.blocked_reason, about.created_at, about.version};
    for (auto const& held : state.roles) row.roles.push_back({held.role, held.region, held.column});
    return {row};
}

std::vector<LoginRow> login_rows_of(Account const& state, kernel::About const& about) {
    return {{state.login, about.stream}};
}

/// Administrators of the region that keeps the account and of every region it has a role in.
access::Audience audience_of(Account const& state, kernel::About const& about) {
    std::vector<std::string> regions{about.region};
    for (auto const& held : state.roles) {
        bool const is_known = std::find(regions.begin(), regions.end(), held.region) != regions.end();
        if (!held.region.empty() && !is_known) regions.push_back(held.region);
    }
    return in_regions(regions, manage_accounts);
}

std::vector<journal::Fact> facts_of(Account const& state, kernel::About const& about) {
    auto const subject = "account:" + about.stream.text();
    std::vector<journal::Fact> facts;
    facts.reserve(state.roles.size() + 1);
    for (auto const& held : state.roles) facts.push_back({subject, "assignment", held.text()});
    if (state.blocked) facts.push_back({subject, "blocked", "yes"});
    return facts;
}

std::vector<kernel::CommandCall> add_first_person(BureauStarted const& event, kernel::About const&) {
    AddPerson person;
    person.id = event.person;
    person.region = event.region;
    person.name = event.name;
    person.regions = event.regions;
    return {kernel::call("organisation", "add_person", person)};
}

std::vector<kernel::CommandCall> tell_person(AccountOpened const& event, kernel::About const& about) {
    return {kernel::call("organisation", "note_account", NoteAccount{event.person, about.stream})};
}

template <class Event>
std::string where(Event const& event) {
    return event.region + (event.column.empty() ? "" : " " + event.column);
}
kernel::LogText line(AccountOpened const& event, Account const&) {
    return {"Account geopend: " + event.name, "Account opened: " + event.name, {}, "account"};
}
kernel::LogText line(LoginChanged const&, Account const& state) {
    return {"Gebruikersnaam gewijzigd: " + state.name, "User name changed: " + state.name, {}, "account"};
}
std::string_view role_nl(Role role) {
    constexpr std::array<std::string_view, 7> names{
        "lezer", "medewerker", "informatiemanager", "leider", "bureau", "beheerder", "partnergast"};
    return names[static_cast<std::size_t>(role)];
}
std::string_view role_en(Role role) {
    constexpr std::array<std::string_view, 7> names{
        "reader", "editor", "information manager", "leader", "bureau", "administrator", "partner guest"};
    return names[static_cast<std::size_t>(role)];
}
kernel::LogText line(RoleGiven const& event, Account const& state) {
    return {"Rol gegeven aan " + state.name + ": " + std::string(role_nl(event.role)) + " " + where(event)
            + ". " + event.reason,
        "Role given to " + state.name + ": " + std::string(role_en(event.role)) + " " + where(event) + ". "
            + event.reason,
        {}, "account"};
}
kernel::LogText line(RoleWithdrawn const& event, Account const& state) {
    return {"Rol ingetrokken van " + state.name + ": " + std::string(role_nl(event.role)) + " " + where(event)
            + ". " + event.reason,
        "Role withdrawn from " + state.name + ": " + std::string(role_en(event.role)) + " " + where(event)
            + ". " + event.reason,
        {}, "account"};
}
kernel::LogText line(AccountBlocked const& event, Account const& state) {
    return {"Account geblokkeerd: " + state.name + ". " + event.reason,
        "Account blocked: " + state.name + ". " + event.reason, {}, "account"};
}
kernel::LogText line(AccountUnblocked const& event, Account const& state) {
    return {"Blokkade opgeheven: " + state.name + ". " + event.reason,
        "Account let in again: " + state.name + ". " + event.reason, {}, "account"};
}

}  // namespace

base::Result<Events> decide(Account const&, StartBureau const& command, Context const& context) {
    TRY(free_login(context, command.login));
    Events events{BureauStarted{command.person, command.name, command.region, command.regions},
        AccountOpened{command.person, command.name, command.login}};
    auto regions = command.regions;
    regions.push_back("NL");
    for (auto const& region : regions) {
        events.push_back(RoleGiven{Role::administrator, region, {}, "Eerste beheerder"});
    }
    return events;
}

base::Result<Events> decide(Account const&, OpenAccount const& command, Context const& context) {
    auto const person = context.row<PersonRow>("person", command.person.text());
    // Someone of another region is not there for this administrator.
    if (!person || person->ended || person->region != context.region)
        return base::refuse(person_unknown, "person");
    if (person->account) return base::refuse(account_exists, "person");
    auto const login = TRY(free_login(context, command.login));
    return Events{AccountOpened{command.person, person->name, login}};
}

base::Result<Events> decide(Account const& state, ChangeLogin const& command, Context const& context) {
    auto const login = TRY(free_login(context, command.login));
    if (login == state.login) return Events{};
    return Events{LoginChanged{login}};
}

base::Result<Events> decide(Account const& state, GiveRole const& command, Context const& context) {
    auto const role = TRY(assignment(context, command.role, command.region, command.column));
    if (!role.region.empty() && role.region != "NL")
        TRY(row_of_code(context, "region", role.region, "region"));
    if (!role.column.empty()) TRY(row_of_code(context, "column", role.column, "column"));
    if (holds(state, role)) return base::refuse(role_held_already, "role");
    return Events{RoleGiven{command.role, role.region, role.column, command.reason}};
}

base::Result<Events> decide(Account const& state, WithdrawRole const& command, Context const& context) {
    auto const role = TRY(assignment(context, command.role, command.region, command.column));
    if (!holds(state, role)) return base::refuse(role_not_held, "role");
    auto left = state.roles;
    std::erase(left, role);
    // A blocked account administers nothing; and one role of two in the same region may go.
    bool const leaves_region =
        role.role == administrator && !administers(left, role.region) && !state.blocked;
    if (leaves_region
        && !(command.remaining && stays_administrator(context, *command.remaining, role.region))) {
        return base::refuse(last_administrator, "remaining", {{"region", role.region}});
    }
    return Events{RoleWithdrawn{command.role, role.region, role.column, command.reason}};
}

base::Result<Events> decide(Account const& state, BlockAccount const& command, Context const& context) {
    if (state.blocked) return base::refuse(account_blocked_already, "id");
    for (auto const& held : state.roles) {
        auto const stays = [&](base::Uuid other) { return stays_administrator(context, other, held.region); };
        if (held.role != administrator
            || std::any_of(command.remaining.begin(), command.remaining.end(), stays))
            continue;
        return base::refuse(last_administrator, "remaining", {{"region", held.region}});
    }
    return Events{AccountBlocked{command.reason}};
}

base::Result<Events> decide(Account const& state, UnblockAccount const& command, Context const& context) {
    if (!state.blocked) return base::refuse(account_not_blocked, "id");
    auto const person = context.row<PersonRow>("person", state.person.text());
    if (person && person->ended) return base::refuse(person_has_ended, "id");
    // Letting someone in again is giving those rights again.
    for (auto const& held : state.roles) TRY(may_decide_in(context, held.region));
    return Events{AccountUnblocked{command.reason}};
}

void evolve(Account&, BureauStarted const&, kernel::Recorded const&) {}
void evolve(Account& state, AccountOpened const& event, kernel::Recorded const&) {
    state.person = event.person;
    state.name = event.name;
    state.login = event.login;
}
void evolve(Account& state, LoginChanged const& event, kernel::Recorded const&) { state.login = event.login; }
void evolve(Account& state, RoleGiven const& event, kernel::Recorded const&) {
    state.roles.push_back({name_of(event.role), event.region, event.column});
}
void evolve(Account& state, RoleWithdrawn const& event, kernel::Recorded const&) {
    std::erase(state.roles, Assignment{name_of(event.role), event.region, event.column});
}
void evolve(Account& state, AccountBlocked const& event, kernel::Recorded const&) {
    state.blocked = true;
    state.blocked_reason = event.reason;
}
void evolve(Account& state, AccountUnblocked const&, kernel::Recorded const&) {
    state.blocked = false;
    state.blocked_reason.clear();
}

void install_accounts(kernel::Registry& registry) {
    auto accounts = registry.stream<Account>("account");
    accounts.event<BureauStarted>("bureau_started",
        kernel::log_line("Het bureau is begonnen; eerste beheerder {name}",
            "The bureau began; first administrator {name}", "account"));
    accounts.event<AccountOpened>("opened", line);
    accounts.event<LoginChanged>("login_changed", line);
    accounts.event<RoleGiven>("role_given", line);
    accounts.event<RoleWithdrawn>("role_withdrawn", line);
    accounts.event<AccountBlocked>("blocked", line);
    accounts.event<AccountUnblocked>("unblocked", line);
    accounts.audience(audience_of);
    accounts.facts(facts_of);
    accounts.table<AccountRow>("account", rows_of);
    accounts.table<LoginRow>("account_login", login_rows_of);
    using kernel::Reach;
    accounts.command<StartBureau>(
        "start_bureau", kernel::may(keep_organisation), decide, kernel::creates, {"account_login"});
    accounts.command<OpenAccount>(
        "open_account", kernel::may(manage_accounts), decide, kernel::creates, {"account_login", "person"});
    accounts.command<ChangeLogin>(
        "change_login", kernel::may(manage_accounts), decide, Reach::changes, {"account_login"});
    accounts.command<GiveRole>(
        "give_role", kernel::may(manage_accounts), decide, Reach::changes, {"reference_row"});
    accounts.command<WithdrawRole>(
        "withdraw_role", kernel::may(manage_accounts), decide, Reach::changes, {"account"});
    accounts.command<BlockAccount>(
        "block", kernel::may(manage_accounts), decide, Reach::changes, {"account"});
    accounts.command<UnblockAccount>(
        "unblock", kernel::may(manage_accounts), decide, kernel::Reach::changes, {"person"});
    registry.reaction<BureauStarted>(add_first_person);
    registry.reaction<AccountOpened>(tell_person);
}

}  // namespace paraat::organisation
