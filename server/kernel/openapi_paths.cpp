// The fixed paths of the wire (docs/internals/wire.md), as the API description says them.
#include "server/kernel/openapi_parts.hpp"

namespace paraat::kernel::openapi_parts {

namespace {

namespace json = boost::json;

struct Operation {
    std::string_view path, method, identifier, tag, summary;
    json::array parameters{};
    json::value body{};
    std::vector<Good> good;
    std::vector<int> problems;
    bool open = false;  // asks no session
};

json::object parameter(std::string_view name, std::string_view in, bool required, std::string_view meaning) {
    return {{"name", name}, {"in", in}, {"required", required}, {"schema", json::object{{"type", "string"}}},
        {"description", meaning}};
}

json::object texts(std::initializer_list<std::string_view> names) {
    json::object properties;
    json::array required;
    for (auto const name : names) {
        properties[name] = json::object{{"type", "string"}};
        required.emplace_back(name);
    }
    return {{"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

json::object list_of(std::string_view schema) { return {{"type", "array"}, {"items", reference(schema)}}; }

std::vector<Operation> session_operations() {
    return {
        {"/session", "get", "showSession", "session", "Who am I", {}, {},
            {{200, "The session", reference("Session")}}, {503}, true},
        {"/session", "post", "signIn", "session", "Sign in", {}, json_body(texts({"login", "password"})),
            {{200, "Signed in", reference("Session")}}, {400, 401, 403, 413, 415, 422, 429, 503}, true},
        {"/session", "delete", "signOut", "session", "Sign out", json::array{csrf_parameter()}, {},
            {{204, "Signed out"}}, {400, 401, 403, 503}},
        {"/sessions", "get", "listOwnSessions", "session", "Where I am signed in", {}, {},
            {{200, "The last used first", list_of("OwnSession")}}, {401, 503}},
        {"/sessions", "delete", "endOtherSessions", "session", "Sign out everywhere else",
            json::array{csrf_parameter()}, {}, {{204, "Ended"}}, {400, 401, 403, 503}},
        {"/sessions/{id}", "delete", "endSession", "session", "Sign out there",
            json::array{csrf_parameter(), parameter("id", "path", true, "which of my sessions")}, {},
            {{204, "Ended"}}, {400, 401, 403, 404, 503}},
        {"/demo/people", "get", "listDemoPeople", "session", "Roles that can be taken, in the demo", {}, {},
            {{200, "The people of the demo", list_of("DemoPerson")}}, {404}, true},
        {"/demo/session", "post", "takeDemoRole", "session", "Take a role, in the demo", {},
            json_body(texts({"account"})), {{200, "Signed in", reference("Session")}},
            {400, 403, 404, 413, 415, 422, 503}, true},
        {"/first-administrator", "post", "makeFirstAdministrator", "session", "Make the first administrator",
            {}, json_body(texts({"token", "name", "login", "password"})),
            {{200, "Signed in", reference("Session")}}, {400, 403, 409, 413, 415, 422, 429, 503}, true},
        {"/invitations", "post", "makeInvitation", "session", "A one-time link to choose a password",
            json::array{csrf_parameter()}, json_body(texts({"account"})),
            {{201, "The link", reference("Invitation")}}, {400, 401, 403, 404, 413, 415, 422, 503}},
        {"/invitations", "get", "showInvitation", "session", "What became of an account's newest link",
            json::array{parameter("account", "query", true, "the account")}, {},
            {{200, "Its state", reference("InvitationState")}}, {400, 401, 403, 404, 422, 503}},
        {"/invitation-look-up", "post", "lookUpInvitation", "session", "Whose a one-time link is", {},
            json_body(texts({"token"})), {{200, "Its owner", reference("LinkOwner")}},
            {400, 403, 409, 413, 415, 422, 429, 503}, true},
        {"/password", "post", "choosePassword", "session", "Choose a password through a one-time link", {},
            json_body(texts({"token", "password"})), {{204, "Chosen"}},
            {400, 403, 409, 413, 415, 422, 429, 503}, true},
        {"/password-change", "post", "changePassword", "session", "Change the password",
            json::array{csrf_parameter()}, json_body(texts({"password", "new_password"})), {{204, "Changed"}},
            {400, 401, 403, 413, 415, 422, 429, 503}},
    };
}

std::vector<Operation> other_operations() {
    auto const scopes = parameter("scopes", "query", false,
        "`home` and identifiers of incidents, separated by commas; at most 64, without them `home`");
    auto const cursor =
        parameter("cursor", "query", false, "base64url of the cursor as JSON; without it a snapshot");
    auto const wait = parameter("waitS", "query", false, "seconds to wait for news, at most 25");
    json::object const file{{"type", "string"}, {"format", "binary"}};
    return {
        {"/changes", "get", "followChanges", "live", "Changes since a cursor (long poll)",
            json::array{scopes, cursor, wait}, {}, {{200, "A frame", reference("Frame")}},
            {400, 401, 422, 429, 503}},
        {"/attachments", "post", "handInAttachment", "attachments", "Hand in a file, at most 64 MB",
            json::array{csrf_parameter(), parameter("name", "query", false, "name of the file"),
                parameter("incident", "query", false, "incident of the record that will name it"),
                parameter("region", "query", false, "region of the record that will name it")},
            json::object{{"required", true},
                {"content", json::object{{"application/octet-stream", json::object{{"schema", file}}}}}},
            {{201, "Kept", reference("Attachment")}}, {400, 401, 403, 404, 413, 415, 422, 429, 503}},
        {"/attachments/{hash}", "get", "fetchAttachment", "attachments", "The file itself",
            json::array{parameter("hash", "path", true, "hash of its content")}, {},
            {{200, "The content", file, "application/octet-stream"}}, {400, 401, 404, 422, 429, 503}},
        {"/import-files", "get", "listImportFiles", "imports", "Files of which a street map can be made", {},
            {}, {{200, "Whole or on their way", list_of("ImportFile")}}, {401, 403, 429, 503}},
        {"/import-files/{name}", "put", "sendImportPiece", "imports",
            "One piece of a large file, behind what is there; at most 64 MB",
            json::array{csrf_parameter(), parameter("name", "path", true, "name of the file"),
                parameter("size", "query", true, "size of the whole file in bytes"),
                parameter("changed", "query", true, "when the file was last changed, in ms since 1970"),
                parameter("offset", "query", true, "how many bytes come before this piece")},
            json::object{{"required", true},
                {"content", json::object{{"application/octet-stream", json::object{{"schema", file}}}}}},
            {{200, "What is there now", reference("ImportFile")}}, {400, 401, 403, 409, 413, 422, 429, 503}},
        {"/import-files/{name}", "delete", "removeImportFile", "imports",
            "Remove a file, whole or on its way",
            json::array{csrf_parameter(), parameter("name", "path", true, "name of the file")}, {},
            {{204, "Gone"}}, {400, 401, 403, 422, 429, 503}},
        {"/jobs/{id}/cancellation", "post", "cancelJob", "jobs", "Ask a job to stop",
            json::array{csrf_parameter(), parameter("id", "path", true, "the job")}, {},
            {{200, "Asked", reference("Receipt")}}, {400, 401, 403, 404, 409, 429, 503}},
        {"/openapi.json", "get", "describe", "description", "This description", {}, {},
            {{200, "OpenAPI 3.1", json::object{{"type", "object"}}}}, {503}, true},
    };
}

void add(json::object& paths, Operation operation) {
    json::object described{{"operationId", operation.identifier}, {"summary", operation.summary},
        {"description", operation.summary}, {"tags", json::array{operation.tag}},
        {"responses", answers(std::move(operation.good), std::move(operation.problems))}};
    if (!operation.parameters.empty()) described["parameters"] = std::move(operation.parameters);
    if (!operation.body.is_null()) described["requestBody"] = std::move(operation.body);
    if (operation.open) described["security"] = json::array{};
    auto& item = paths.emplace(operation.path, json::object{}).first->value();
    item.as_object()[operation.method] = std::move(described);
}

}  // namespace

json::object fixed_paths() {
    json::object paths;
    for (auto& operation : session_operations()) add(paths, std::move(operation));
    for (auto& operation : other_operations()) add(paths, std::move(operation));
    return paths;
}

}  // namespace paraat::kernel::openapi_parts
