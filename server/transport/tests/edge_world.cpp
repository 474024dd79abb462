// Puts the real parts together, with a clock that stands still and the cheapest Argon2id there is.
#include "server/transport/tests/edge_world.hpp"

#include <stdlib.h>

#include <filesystem>

#include "server/base/hash.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::example {
void install(kernel::Registry& registry);
}
namespace paraat::map {
void install(kernel::Registry& registry);
}

namespace paraat::test {

namespace {

/// The rows by which administrators see accounts; of a stream like every row, or the store would be unsound.
struct AddAccount {
    base::Uuid id;
    std::string name, seen_in;
};
BOOST_DESCRIBE_STRUCT(AddAccount, (), (id, name, seen_in))
constexpr auto notes(AddAccount*) {
    return base::notes("adds an account of a test",
        {{.name = "id", .id = 1, .meaning = "its record"}, {.name = "name", .id = 2, .meaning = "account"},
            {.name = "seen_in", .id = 3, .meaning = "region whose administrators see it"}});
}
struct AccountAdded {
    std::string name, seen_in;
};
BOOST_DESCRIBE_STRUCT(AccountAdded, (), (name, seen_in))
constexpr auto notes(AccountAdded*) {
    return base::notes("an account of a test was added",
        {{.name = "name", .id = 1, .meaning = "account"},
            {.name = "seen_in", .id = 2, .meaning = "region whose administrators see it"}});
}
struct SeenAccount {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(SeenAccount, (), (id))
constexpr auto notes(SeenAccount*) {
    return base::notes("an account of a test", {{.name = "id", .id = 1, .meaning = "account"}});
}

base::Result<kernel::Events> decide(AccountAdded const&, AddAccount const& command, kernel::Context const&) {
    return kernel::Events{AccountAdded{command.name, command.seen_in}};
}
void evolve(AccountAdded& state, AccountAdded const& event, kernel::Recorded const&) { state = event; }
std::vector<SeenAccount> rows_of(AccountAdded const& state, kernel::About const&) { return {{state.name}}; }
access::Audience audience_of(AccountAdded const& state, kernel::About const&) {
    return access::only({.region = state.seen_in, .right = "manage_accounts"});
}

void install_people(kernel::Registry& registry) {
    static access::Right const add_accounts{"add_test_accounts", "proefaccounts", "test accounts", {}};
    registry.module("test_people");
    registry.add_right({"manage_accounts", "accounts beheren", "manage accounts", {"administrator"}});
    auto accounts = registry.stream<AccountAdded>("account");
    accounts.event<AccountAdded>("added", kernel::silent);
    accounts.audience(audience_of);
    accounts.table<SeenAccount>("account", rows_of);
    accounts.command<AddAccount>("add_account", kernel::may(add_accounts), decide, kernel::creates);
}

std::string new_directory() {
    auto pattern = std::filesystem::temp_directory_path().string() + "/paraat-edge-XXXXXX";
    return ::mkdtemp(pattern.data());
}

/// "text" of the first "name":"text" in flat JSON.
std::string text_of(std::string const& json, std::string const& name) {
    auto const start = json.find("\"" + name + "\":\"");
    if (start == std::string::npos) return {};
    auto const from = start + name.size() + 4;
    return json.substr(from, json.find('"', from) - from);
}

}  // namespace

std::string Browser::headers() const {
    std::string text;
    auto cookies = cookie.empty() ? device : device.empty() ? cookie : cookie + "; " + device;
    if (!cookies.empty()) text += "Cookie: " + cookies + "\r\n";
    if (!csrf.empty()) text += "Paraat-Csrf: " + csrf + "\r\n";
    return text;
}

EdgeWorld::EdgeWorld(EdgeSetup setup)
    : setup_(std::move(setup)),
      data_directory_(setup_.data_directory.empty() ? new_directory() : setup_.data_directory),
      clock_(*base::Instant::parse("2026-11-22T08:00:00Z")), presence_(clock_), people_(setup_.people) {
    base::prepare_cryptography();
    example::install(registry_);
    map::install(registry_);  // the one whose records name files
    install_people(registry_);
    options.version = "1.2.3";
    options.public_url = setup_.public_url;
    options.data_directory = data_directory_;
    options.demo = setup_.demo;
    options.reading = setup_.reading;
    options.writing = setup_.writing;
    options.journal_checked_at = [this] { return setup_.journal_checked_at; };
    options.password_work = transport::Work::light;
    // In these tests an account is its own log-in name.
    options.login_names.account_with = [](journal::Reader& reader,
                                           std::string const& login) -> std::optional<std::string> {
        return reader.row("account", login) ? std::optional(login) : std::nullopt;
    };
    options.login_names.of = [](journal::Reader&, std::string const& account) { return account; };
    start();
}

EdgeWorld::~EdgeWorld() {
    stop();
    if (setup_.data_directory.empty()) std::filesystem::remove_all(data_directory_);
}

void EdgeWorld::start() {
    house_ = std::make_unique<House>();
    house_->store = setup_.disk != nullptr ? journal::open_sqlite_on(*setup_.disk)
                                           : journal::open_sqlite(data_directory_);
    if (setup_.around) house_->store = setup_.around(std::move(house_->store));
    house_->feed = std::make_unique<live::Feed>(*house_->store, house_->directory);
    house_->kernel = std::make_unique<kernel::Kernel>(
        registry_, *house_->store, house_->directory, *house_->feed, clock_, setup_.kernel);
    for (auto const& [account, assignments] : people_) {
        house_->directory.put("account:" + account, "name", account);
        for (auto const& assignment : assignments)
            house_->directory.put("account:" + account, "assignment", assignment);
    }
    service_ = std::make_unique<transport::Service>(*house_->kernel, presence_, options);
    server_ = std::make_unique<transport::Server>(setup_.server, *service_);
    service_->listens_at("127.0.0.1", server_->port());
    server_->start();
}

void EdgeWorld::stop() {
    server_->stop();
    service_->stop();
    house_->kernel->stop();
    server_.reset();
    service_.reset();
    house_.reset();
}

void EdgeWorld::restart(journal::MemoryDisk* disk) {
    stop();
    if (disk != nullptr) setup_.disk = disk;
    start();
}

void EdgeWorld::add_person(std::string const& account, std::vector<std::string> const& assignments) {
    people_[account] = assignments;
    directory().put("account:" + account, "name", account);
    for (auto const& assignment : assignments)
        directory().put("account:" + account, "assignment", assignment);
    auto const region =
        assignments.empty() ? "VR25" : assignments.front().substr(assignments.front().find('@') + 1);
    AddAccount const command{*base::Uuid::parse(fresh_id()), account, region};
    auto const added = kernel().submit_and_wait({"system:test", "test_people", "add_account",
        *base::Uuid::parse(fresh_id()), base::parse_json(base::to_json(command)).value(), std::nullopt});
    base::check(added.ok(), "a test's account is added");
}

void EdgeWorld::set_password(std::string const& account, std::string const& password) {
    auto& writable = service_->edge().accounts;
    std::mutex mutex;
    std::condition_variable ready;
    bool written = false;
    auto const set = writable.set(account, password, "password", [&](bool) {
        std::lock_guard const lock(mutex);
        written = true;
        ready.notify_one();
    });
    base::check(set.ok(), "a test's password is good enough");
    std::unique_lock lock(mutex);
    ready.wait(lock, [&] { return written; });
}

RawAnswer EdgeWorld::ask(
    std::string const& method, std::string const& path, std::string const& headers, std::string const& body) {
    RawConnection connection(port());
    std::string request = method + " " + path + " HTTP/1.1\r\n";
    if (headers.find("Host:") == std::string::npos) request += "Host: " + host() + "\r\n";
    request += "Connection: close\r\n" + headers;
    if (!body.empty() || method != "GET")
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    connection.send(request + "\r\n" + body);
    return connection.answer(method == "HEAD");
}

RawAnswer EdgeWorld::post(Browser const& browser, std::string const& path, std::string const& json) {
    return ask("POST", path,
        browser.headers() + "Content-Type: application/json\r\nOrigin: " + origin() + "\r\n", json);
}

RawAnswer EdgeWorld::sign_in(
    std::string const& login, std::string const& password, Browser* browser, std::string const& headers) {
    auto const known =
        browser == nullptr ? std::string{} : Browser{browser->cookie, {}, browser->device}.headers();
    auto const answer = ask("POST", "/api/v1/session",
        "Content-Type: application/json\r\nOrigin: " + origin() + "\r\n" + known + headers,
        R"({"login":")" + login + R"(","password":")" + password + "\"}");
    if (answer.status != 200 || browser == nullptr) return answer;
    auto const [begin, end] = answer.headers.equal_range("set-cookie");
    for (auto cookie = begin; cookie != end; ++cookie) {
        auto const pair = cookie->second.substr(0, cookie->second.find(';'));
        bool const is_session = pair.find("paraat_session=") != std::string::npos;
        (is_session ? browser->cookie : browser->device) = pair;
    }
    browser->csrf = text_of(answer.body, "csrf");
    return answer;
}

std::string EdgeWorld::fresh_id() {
    std::array<std::uint8_t, 10> bytes{};
    base::random_bytes(bytes);
    bytes[9] = static_cast<std::uint8_t>(++ids_);
    return base::make_uuid_v7(clock_.now(), bytes).text();
}

std::string EdgeWorld::command_body(std::string const& arguments) {
    return R"({"id":")" + fresh_id() + R"(","args":)" + arguments + "}";
}

RawAnswer EdgeWorld::put_up(Browser const& browser, std::string const& region, std::string const& text) {
    return post(browser, "/api/v1/commands/example/put-up",
        command_body(R"({"id":")" + fresh_id() + R"(","region":")" + region + R"(","text":")" + text
            + R"(","urgency":"normal"})"));
}

std::string EdgeWorld::socket_headers(Browser const& browser) const {
    return "Host: " + host() + "\r\nOrigin: " + origin() + "\r\nCookie: " + browser.cookie + "\r\n";
}

}  // namespace paraat::test
