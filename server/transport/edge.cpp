// The parts of the edge put together, and the few words all routes use.
#include "server/transport/edge.hpp"

#include <iostream>
#include <set>

#include "server/base/hash.hpp"
#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/security_log.hpp"

namespace paraat::transport {

namespace {

void write_list(std::string& out, std::vector<std::string> const& texts) {
    out += '[';
    for (auto const& text : texts) {
        if (out.back() != '[') out += ',';
        base::write_text(text, out);
    }
    out += ']';
}

void write_member(std::string& out, std::string_view name, std::string_view text) {
    if (out.back() != '{') out += ',';
    base::write_text(name, out);
    out += ':';
    base::write_text(text, out);
}

void write_assignments(std::string& out, access::Actor const& actor) {
    out += ",\"assignments\":[";
    for (auto const& assignment : actor.assignments) {
        if (out.back() != '[') out += ',';
        out += '{';
        write_member(out, "role", assignment.role);
        write_member(out, "region", assignment.region);
        write_member(out, "column", assignment.column);
        out += '}';
    }
    out += ']';
}

/// In which regions each right is held; "" where only in incidents one was invited to.
void write_rights(std::string& out, access::Directory const& directory, access::Actor const& actor) {
    std::set<std::string> own;
    for (auto const& assignment : actor.assignments) {
        if (!assignment.region.empty()) own.insert(assignment.region);
    }
    out += ",\"rights\":{";
    for (auto const& right : directory.rights()) {
        if (!directory.holds(actor, right.name)) continue;
        std::vector<std::string> regions;
        for (auto const& region : own) {
            if (directory.may(actor, right.name, region, {})) regions.push_back(region);
        }
        if (regions.empty()) regions.emplace_back();
        if (out.back() != '{') out += ',';
        base::write_text(right.name, out);
        out += ':';
        write_list(out, regions);
    }
    out += '}';
}

unsigned workers_of(EdgeOptions const& options) { return std::max(1u, options.workers); }

}  // namespace

Edge::Edge(kernel::Kernel& its_kernel, live::Presence& presence, EdgeOptions its_options)
    : kernel(its_kernel), options(std::move(its_options)), sessions(kernel),
      accounts(kernel, options.password_work, options.login_names), throttle(kernel.clock()),
      shares(options.reading, options.writing, options.tiles), attachments(kernel, options.data_directory),
      workers(workers_of(options), limits::worker_queue_max),
      password_workers(limits::password_workers, limits::password_queue_max),
      hub(kernel, presence, sessions, shares, workers), origins(options.public_url, "127.0.0.1", 0),
      device_secret(accounts.secret("device")) {
    add_session_routes(*this);
    add_own_session_routes(*this);
    add_password_routes(*this);
    add_command_routes(*this);
    add_live_routes(*this);
    add_attachment_routes(*this);
    add_import_routes(*this);
    add_other_routes(*this);
}

access::Actor Edge::actor_of(Call const& call) const {
    return call.session ? kernel.directory().actor(call.session->account) : access::Actor{};
}

std::vector<std::string> Edge::regions() const {
    if (options.regions) return options.regions();
    std::set<std::string> found;
    for (auto const& account : kernel.directory().accounts()) {
        for (auto const& assignment : kernel.directory().actor(account).assignments) {
            if (!assignment.region.empty()) found.insert(assignment.region);
        }
    }
    return {found.begin(), found.end()};
}

std::string Edge::session_text(
    access::Actor const& actor, std::string const& csrf, std::string_view type) const {
    // Who has no role at this moment is signed in all the same, and may nothing.
    bool const has_role = !actor.assignments.empty();
    std::string out = "{";
    if (!type.empty()) write_member(out, "type", type);
    write_member(out, "account", actor.account);
    write_member(out, "name", actor.name);
    write_member(out, "organisation", actor.organisation);
    write_assignments(out, actor);
    write_rights(out, kernel.directory(), actor);
    out += ",\"regions\":";
    write_list(out, has_role || options.demo ? regions() : std::vector<std::string>{});
    out += options.demo ? ",\"demo\":true" : ",\"demo\":false";
    write_member(out, "csrf", csrf);
    out += ",\"epoch\":" + std::to_string(actor.epoch);
    write_member(out, "version", options.version);
    write_member(out, "now", kernel.clock().now().iso());
    return out + "}";
}

void guarded(Telling const& telling, std::function<void()> const& task) {
    try {
        task();
    } catch (base::DiskFull const& trouble) {
        std::cerr << "trouble: " << telling.path << ": " << trouble.what() << '\n';
        telling.answer(problem(base::refuse(kernel::store_full), telling.language, telling.path));
    } catch (base::Damaged const&) {
        // Said once in full by the kernel; here only that this could not be read.
        std::cerr << "trouble: " << telling.path << ": the data are damaged\n";
        telling.answer(problem(base::refuse(kernel::store_damaged), telling.language, telling.path));
    } catch (base::Trouble const& trouble) {
        std::cerr << "trouble: " << telling.path << ": " << trouble.what() << '\n';
        telling.answer(problem(base::refuse(server_busy), telling.language, telling.path));
    } catch (std::exception const& error) {
        std::array<std::uint8_t, 4> random{};
        base::random_bytes(random);
        auto const mark = base::hexadecimal(random);
        std::cerr << "bug " << mark << ": " << telling.path << ": " << error.what() << '\n';
        telling.answer(
            problem(base::refuse(went_wrong, {}, {{"mark", mark}}), telling.language, telling.path));
    }
}

void Edge::on_worker(Workers& those, std::shared_ptr<Call> call, std::function<void(Call&)> task) {
    auto const& session = call->session;
    auto const owner = session ? session->account : std::string{};
    bool const taken = those.run(
        [call, task = std::move(task)] {
            guarded({call->answer, call->request.path, language_of(call->request)}, [&] { task(*call); });
        },
        owner);
    if (!taken) refuse(*call, base::refuse(server_busy));
}

base::Refusal unsaved(Edge const& edge) {
    auto const* why = edge.kernel.hindered_by();
    return base::refuse(why != nullptr ? *why : server_busy);
}

Response json_response(std::string body, int status) {
    Response response{.status = status, .body = std::move(body)};
    response.with("content-type", "application/json").with("cache-control", "no-store");
    return response;
}

void refuse(Call& call, base::Refusal const& refusal) {
    tell_security(call, refusal);
    call.answer(problem(call.request, refusal));
}

base::Refusal to_wait(base::RefusalCode const& code, int wait_s) {
    auto const seconds = std::to_string(wait_s);
    return base::refuse(code, {},
        {{"seconds", seconds}, {"wait_nl", seconds + (wait_s == 1 ? " seconde" : " seconden")},
            {"wait_en", seconds + (wait_s == 1 ? " second" : " seconds")}});
}

bool is_throttled(Edge& edge, Call& call, Throttle::Attempt const& attempt) {
    auto const wait = edge.throttle.take(attempt);
    if (wait == 0) return false;
    refuse(call, to_wait(attempts_too_many, wait));
    return true;
}

}  // namespace paraat::transport
