// The API description (OpenAPI 3.1): every command, query and row of the registry, and the fixed paths of the
// wire.
#include <algorithm>
#include <map>
#include <set>

#include "server/base/utf8.hpp"
#include "server/kernel/kernel.hpp"
#include "server/kernel/openapi_parts.hpp"

namespace paraat::kernel {

namespace {

namespace json = boost::json;
using namespace openapi_parts;

/// Types by the name they have in the description; two types of one name are told apart by their module.
class Schemas {
public:
    json::value row(base::TypeInfo const& type, std::string const& module) {
        return base::schema_of(type, nullptr, components_, prefix_for(type, module));
    }
    /// Commands have short names (Open, Cancel) that many modules use: always with the module's name.
    json::value arguments(base::TypeInfo const& type, std::string const& module) {
        return base::schema_of(type, nullptr, components_, pascal(module));
    }
    json::object take() { return std::move(components_); }

private:
    /// Empty unless a name within this type is another module's already.
    std::string prefix_for(base::TypeInfo const& type, std::string const& module) {
        std::set<base::TypeInfo const*> named;
        collect(type, named);
        bool const clashes = std::ranges::any_of(named, [&](auto const* part) {
            auto const found = owners_.find(part->name);
            return found != owners_.end() && found->second != part;
        });
        if (clashes) return pascal(module);
        for (auto const* part : named) owners_.emplace(part->name, part);
        return {};
    }

    static void collect(base::TypeInfo const& type, std::set<base::TypeInfo const*>& named) {
        switch (type.kind) {
            case base::Kind::list:
            case base::Kind::optional: return collect(*type.element(), named);
            case base::Kind::record:
                if (!named.insert(&type).second) return;
                for (auto const& field : type.fields) collect(*field.type(), named);
                return;
            case base::Kind::enumeration: named.insert(&type); return;
            case base::Kind::boolean:
            case base::Kind::integer:
            case base::Kind::number:
            case base::Kind::text:
            case base::Kind::uuid:
            case base::Kind::instant:
            case base::Kind::json: return;
        }
    }

    json::object components_;
    std::map<std::string_view, base::TypeInfo const*> owners_;
};

std::string kebab(std::string text) {
    std::ranges::replace(text, '_', '-');
    return text;
}

std::string camel(std::string_view snake) {
    auto text = pascal(snake);
    if (!text.empty()) text.front() = base::lower(text.front());
    return text;
}

json::object described(access::Right const* right, std::string_view meaning) {
    auto text = std::string(meaning);
    if (right != nullptr)
        text += (text.empty() ? "" : " ") + ("Asks the right `" + std::string(right->name) + "`.");
    return {{"description", text.empty() ? "For everybody who is signed in." : text}};
}

void add_command(json::object& paths, CommandType const& command, Schemas& schemas) {
    json::object body{{"type", "object"}, {"required", json::array{"id", "args"}},
        {"additionalProperties", false},
        {"properties",
            json::object{{"id",
                             json::object{{"type", "string"}, {"format", "uuid"},
                                 {"description", "of this command, UUIDv7, made by the client"}}},
                {"args", schemas.arguments(*command.type, command.module)},
                {"expected_version", json::object{{"type", "integer"}, {"minimum", 0}}}}}};
    auto operation = described(command.right, command.type->meaning);
    operation["operationId"] = "command" + pascal(command.module) + pascal(command.name);
    operation["summary"] = command.full_name();
    operation["tags"] = json::array{command.module};
    operation["parameters"] = json::array{csrf_parameter()};
    operation["requestBody"] = json_body(std::move(body));
    operation["responses"] = answers({{200, "Recorded, durable when you read this", reference("Receipt")}},
        {400, 401, 403, 404, 409, 413, 415, 422, 429, 503});
    paths["/commands/" + kebab(command.module) + "/" + kebab(command.name)] =
        json::object{{"post", std::move(operation)}};
}

bool is_required(base::TypeInfo const& type) {
    return type.kind != base::Kind::optional && type.kind != base::Kind::list;
}

void add_query(json::object& paths, QueryType const& query, Schemas& schemas) {
    json::array parameters;
    json::object scrap;  // enumerations of a query string stand in its parameters alone
    for (auto const& field : query.arguments->fields) {
        auto const& type = *field.type();
        auto const& plain = type.kind == base::Kind::optional ? *type.element() : type;
        auto schema = base::schema_of(plain, &field.note, scrap, "");
        if (auto const* link = schema.as_object().if_contains("$ref")) {
            auto const name = std::string(link->as_string());
            schema = scrap[name.substr(name.rfind('/') + 1)];
        }
        parameters.push_back(
            json::object{{"name", camel(field.note.name)}, {"in", "query"}, {"required", is_required(type)},
                {"schema", std::move(schema)}, {"description", field.note.meaning}});
    }
    auto operation = described(query.right, query.arguments->meaning);
    operation["operationId"] = "query" + pascal(query.module) + pascal(query.name);
    operation["summary"] = query.module + "." + query.name;
    operation["tags"] = json::array{query.module};
    operation["parameters"] = std::move(parameters);
    operation["responses"] = answers(
        {{200, "The answer", schemas.row(*query.answer, query.module)}}, {400, 401, 403, 404, 422, 429, 503});
    paths["/queries/" + kebab(query.module) + "/" + kebab(query.name)] =
        json::object{{"get", std::move(operation)}};
}

/// What a browser holds of each table: `Rows["incident"][key]` is the body of a row of table `incident`.
json::object rows_schema(Registry const& registry, Schemas& schemas) {
    json::object properties;
    for (auto const* table : registry.tables()) {
        properties[table->name] = json::object{
            {"type", "object"}, {"additionalProperties", schemas.row(*table->type, table->module)}};
    }
    return {{"type", "object"}, {"description", "per table, by key, the body of its rows"},
        {"properties", std::move(properties)}};
}

json::array refusals_of(Registry const& registry) {
    json::array list;
    std::set<std::string_view> told;
    for (auto const* refusal : registry.refusals()) {
        if (!told.insert(refusal->code).second) continue;
        list.push_back(json::object{{"code", refusal->code}, {"status", refusal->status},
            {"nl", refusal->sentence_nl}, {"en", refusal->sentence_en}});
    }
    return list;
}

json::array tags_of(json::object const& paths) {
    std::set<std::string> names;
    for (auto const& [path, item] : paths) {
        for (auto const& [method, operation] : item.as_object()) {
            for (auto const& tag : operation.as_object().at("tags").as_array())
                names.emplace(tag.as_string());
        }
    }
    json::array tags;
    for (auto const& name : names) tags.push_back(json::object{{"name", name}});
    return tags;
}

}  // namespace

std::string openapi(Registry const& registry, std::string const& version) {
    Schemas schemas;
    auto rows = rows_schema(registry, schemas);
    json::object unsorted = fixed_paths();
    for (auto const& command : registry.commands()) add_command(unsorted, command, schemas);
    for (auto const& query : registry.queries()) add_query(unsorted, query, schemas);
    std::map<std::string, json::value> sorted;
    for (auto const& [path, item] : unsorted) sorted.emplace(path, item);
    json::object paths(sorted.begin(), sorted.end());
    auto tags = tags_of(paths);

    auto components = schemas.take();
    for (auto& [name, schema] : fixed_schemas()) components[name] = schema;
    components["Rows"] = std::move(rows);
    std::map<std::string, json::value> schemas_sorted;
    for (auto const& [name, schema] : components) schemas_sorted.emplace(name, schema);

    json::object const document{{"openapi", "3.1.0"}, {"info", information(version)},
        {"servers", json::array{json::object{{"url", "/api/v1"}, {"description", "this server"}}}},
        {"tags", std::move(tags)}, {"security", json::array{json::object{{"session", json::array{}}}}},
        {"paths", std::move(paths)},
        {"components",
            json::object{{"schemas", json::object(schemas_sorted.begin(), schemas_sorted.end())},
                {"headers", fixed_headers()}, {"responses", problem_responses()},
                {"securitySchemes", security_schemes()}}},
        {"x-refusals", refusals_of(registry)}};
    return pretty(document);
}

}  // namespace paraat::kernel
