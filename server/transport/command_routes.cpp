// Commands and queries: from bytes to the kernel and back, and what a query string says as JSON.
#include <charconv>

#include "server/base/field_words.hpp"
#include "server/base/json.hpp"
#include "server/kernel/jobs.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/url.hpp"

namespace paraat::transport {

namespace {

struct CommandBody {
    base::Uuid id;
    boost::json::value args;
    std::optional<std::int64_t> expected_version;
};
BOOST_DESCRIBE_STRUCT(CommandBody, (), (id, args, expected_version))
constexpr auto notes(CommandBody*) {
    return base::notes("a command as it comes in",
        {{.name = "id", .id = 1, .meaning = "identifier of this command, UUIDv7, made by the client"},
            {.name = "args", .id = 2, .meaning = "arguments of the command"},
            {.name = "expected_version",
                .id = 3,
                .meaning = "version of the record it was based on",
                .min = 0}});
}

void submit_command(Edge& edge, std::shared_ptr<Call> const& asked) {
    auto const module = snake_from_kebab(asked->values["module"]),
               name = snake_from_kebab(asked->values["command"]);
    if (!module || !name) {
        return refuse(*asked,
            base::refuse(kernel::unknown_command, {},
                {{"name", asked->values["module"] + "/" + asked->values["command"]}}));
    }
    auto body = base::read_text<CommandBody>(asked->request.body);
    if (!body.ok()) return refuse(*asked, body.refusal());
    auto& said = body.value();
    kernel::CommandRequest request{
        asked->signed_in().account, *module, *name, said.id, std::move(said.args), said.expected_version};
    auto const* type = edge.kernel.registry().command(*module, *name);
    edge.kernel.submit(std::move(request), [asked, type](kernel::CommandAnswer answer) {
        if (answer.ok()) return asked->answer(json_response(answer.value().json()));
        auto refusal = answer.refusal();
        // A rule knows the path of a field alone; the sentence names it as people do.
        if (type != nullptr) base::name_fields(*type->type, refusal.faults);
        refuse(*asked, refusal);
    });
}

/// Most are short, and read here and now; a long one would hold up everybody whose connection is on this
/// thread.
void answer_command(Edge& edge, Call call) {
    auto const asked =
        std::make_shared<Call>(std::move(call));  // shared by the copies of one answering function
    if (asked->request.body.size() <= limits::body_read_at_once_bytes_max) return submit_command(edge, asked);
    edge.on_worker(edge.workers, asked, [&edge, asked](Call&) { submit_command(edge, asked); });
}

/// A text of the query string as the kind its field declares; what does not fit stays text, and is refused as
/// such.
boost::json::value value_of(base::TypeInfo const& type, std::string const& text) {
    auto const* last = text.data() + text.size();
    switch (type.kind) {
        case base::Kind::optional: return value_of(*type.element(), text);
        case base::Kind::boolean:
            if (text == "true" || text == "false") return text == "true";
            break;
        case base::Kind::integer: {
            std::int64_t number = 0;
            if (auto const [end, error] = std::from_chars(text.data(), last, number);
                error == std::errc{} && end == last) {
                return number;
            }
            break;
        }
        case base::Kind::number: {
            double number = 0;
            if (auto const [end, error] = std::from_chars(text.data(), last, number);
                error == std::errc{} && end == last) {
                return number;
            }
            break;
        }
        case base::Kind::text:
        case base::Kind::uuid:
        case base::Kind::instant:
        case base::Kind::enumeration:
        case base::Kind::record:
        case base::Kind::list:
        case base::Kind::json: break;
    }
    return boost::json::value(text);
}

bool is_list(base::TypeInfo const& type) {
    return type.kind == base::Kind::list || (type.kind == base::Kind::optional && is_list(*type.element()));
}

base::TypeInfo const& list_element(base::TypeInfo const& type) {
    return type.kind == base::Kind::optional ? list_element(*type.element()) : *type.element();
}

/// A key may be repeated where a list is meant, and only there.
base::Result<boost::json::value> arguments_of(base::TypeInfo const& type, Fields const& query) {
    boost::json::object arguments;
    for (auto const& [key, text] : query) {
        auto const name = snake_from_camel(key);
        auto const* field = name ? type.field(*name) : nullptr;
        if (!name || field == nullptr) return base::refuse(base::field_unknown, key);
        auto const& kind = *field->type();
        if (is_list(kind)) {
            auto& list = arguments.emplace(*name, boost::json::array{}).first->value();
            list.as_array().push_back(value_of(list_element(kind), text));
        } else if (!arguments.emplace(*name, value_of(kind, text)).second) {
            return base::refuse(key_twice, key);
        }
    }
    return boost::json::value(std::move(arguments));
}

void answer_query(Edge& edge, Call call) {
    auto const module = snake_from_kebab(call.values["module"]),
               name = snake_from_kebab(call.values["query"]);
    auto const* type = module && name ? edge.kernel.registry().query_named(*module, *name) : nullptr;
    if (type == nullptr) {
        return refuse(call,
            base::refuse(
                kernel::unknown_query, {}, {{"name", call.values["module"] + "/" + call.values["query"]}}));
    }
    auto arguments = arguments_of(*type->arguments, call.request.query);
    if (!arguments.ok()) return refuse(call, arguments.refusal());
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
        [&edge, type, arguments = std::move(arguments).value()](Call& asked) {
            auto answer = edge.kernel.query(edge.actor_of(asked), type->module, type->name, arguments);
            if (answer.ok()) return asked.answer(json_response(std::move(answer).value()));
            auto refusal = answer.refusal();
            base::name_fields(*type->arguments, refusal.faults);
            for (auto& fault : refusal.faults) fault.path = camel_from_snake(fault.path);
            refuse(asked, refusal);
        });
}

void answer_cancellation(Edge& edge, Call call) {
    auto const job = base::Uuid::parse(call.values["id"]);
    if (!job) return refuse(call, base::refuse(kernel::not_found, "id"));
    auto const id = kernel::fresh_id(edge.kernel.clock());
    boost::json::object arguments{{"id", job->text()}, {"reason", ""}};
    kernel::CommandRequest request{
        call.signed_in().account, "jobs", "cancel", id, std::move(arguments), std::nullopt};
    auto const asked =
        std::make_shared<Call>(std::move(call));  // shared by the copies of one answering function
    edge.kernel.submit(std::move(request), [asked](kernel::CommandAnswer answer) {
        if (!answer.ok()) return refuse(*asked, answer.refusal());
        asked->answer(json_response(answer.value().json()));
    });
}

}  // namespace

void add_command_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::post, "/api/v1/commands/{module}/{command}", Guard::in_turn, Body::json,
        route(answer_command));
    edge.router.add(
        Method::get, "/api/v1/queries/{module}/{query}", Guard::in_turn, Body::none, route(answer_query));
    edge.router.add(Method::post, "/api/v1/jobs/{id}/cancellation", Guard::in_turn, Body::none,
        route(answer_cancellation));
}

}  // namespace paraat::transport
