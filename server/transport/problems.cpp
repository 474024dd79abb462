// How a refusal is written: every fault with its path, its sentence in the reader's language, and both beside
// it.
#include "server/transport/problems.hpp"

#include <algorithm>

#include "server/base/json.hpp"

namespace paraat::transport {

using base::RefusalCode;

RefusalCode const request_malformed{
    "request_malformed", 400, "Het verzoek is niet goed gevormd.", "The request is malformed."};
RefusalCode const signed_out{"signed_out", 401, "U bent niet aangemeld.", "You are not signed in."};
RefusalCode const sign_in_refused{"sign_in_refused", 401,
    "Aanmelden is niet gelukt: de naam of het wachtwoord klopt niet.",
    "Signing in failed: the name or the password is not right."};
RefusalCode const account_without_access{"account_without_access", 403,
    "Uw wachtwoord klopt, maar dit account geeft geen toegang: het heeft (nog) geen rol, of het is "
    "geblokkeerd. Vraag "
    "uw beheerder.",
    "Your password is right, but this account gives no access: it has no role (yet), or it is blocked. Ask "
    "your "
    "administrator."};
RefusalCode const token_missing{"token_missing", 403,
    "Het verzoek draagt niet het kenmerk van uw sessie (Paraat-Csrf).",
    "The request does not carry the token of your session (Paraat-Csrf)."};
RefusalCode const origin_foreign{"origin_foreign", 403, "Het verzoek komt van een andere website.",
    "The request comes from another website."};
RefusalCode const page_unknown{"page_unknown", 404, "Dit adres bestaat niet, of niet voor u.",
    "This address does not exist, or not for you."};
RefusalCode const method_unfit{
    "method_unfit", 405, "Dit adres kent deze methode niet.", "This address does not know this method."};
RefusalCode const request_late{
    "request_late", 408, "Het verzoek kwam niet op tijd binnen.", "The request did not arrive in time."};
RefusalCode const body_too_large{"body_too_large", 413,
    "Het verzoek is te groot; hoogstens {max} is toegestaan.",
    "The request is too large; at most {max} is allowed."};
RefusalCode const media_type_unfit{"media_type_unfit", 415, "Deze soort inhoud wordt hier niet aangenomen.",
    "This kind of content is not accepted here."};
RefusalCode const attempts_too_many{"attempts_too_many", 429,
    "Te veel pogingen; probeer het over {wait_nl} opnieuw.", "Too many attempts; try again in {wait_en}."};
RefusalCode const requests_too_many{"requests_too_many", 429,
    "Er komen meer verzoeken van u binnen dan de server voor één persoon verwerkt. Probeer het over "
    "{wait_nl} "
    "opnieuw; er is niets vastgelegd.",
    "More requests come from you than the server handles for one person. Try again in {wait_en}; nothing was "
    "recorded."};
RefusalCode const headers_too_large{
    "headers_too_large", 431, "De kop van het verzoek is te groot.", "The request's header is too large."};
RefusalCode const host_unknown{
    "host_unknown", 421, "Dit is niet het adres van deze server.", "This is not the address of this server."};
RefusalCode const connections_too_many{"connections_too_many", 429,
    "Er staan te veel verbindingen van u open; sluit een venster.",
    "You have too many connections open; close a window."};
RefusalCode const server_busy{"server_busy", 503, "De server is te druk; probeer het zo opnieuw.",
    "The server is too busy; try again shortly."};
RefusalCode const went_wrong{"went_wrong", 500,
    "Er ging iets mis in Paraat zelf. De fout is vastgelegd onder kenmerk {mark}.",
    "Something went wrong inside Paraat. The fault is logged under mark {mark}."};
RefusalCode const password_too_short{"password_too_short", 422,
    "Een wachtwoord heeft ten minste {min} tekens.", "A password has at least {min} characters."};
RefusalCode const password_too_long{"password_too_long", 422, "Een wachtwoord heeft hoogstens {max} bytes.",
    "A password has at most {max} bytes."};
RefusalCode const password_holds_login{"password_holds_login", 422,
    "Het wachtwoord mag de gebruikersnaam niet bevatten.", "The password must not contain the user name."};
RefusalCode const password_easy{"password_easy", 422,
    "Dit wachtwoord is makkelijk te raden. Neem een paar woorden die niets met elkaar te maken hebben.",
    "This password is easy to guess. Take a few words that have nothing to do with each other."};
RefusalCode const link_expired{"link_expired", 409,
    "Deze eenmalige link is verlopen. Vraag uw beheerder om een nieuwe.",
    "This one-time link has expired. Ask your administrator for a new one."};
RefusalCode const link_used{"link_used", 409,
    "Deze eenmalige link is al gebruikt. Meld u aan, of vraag uw beheerder om een nieuwe link.",
    "This one-time link has been used already. Sign in, or ask your administrator for a new link."};
RefusalCode const link_replaced{"link_replaced", 409,
    "Er is na deze eenmalige link een nieuwere gemaakt. Gebruik de nieuwste.",
    "A newer one-time link was made after this one. Use the newest."};
RefusalCode const link_unknown{"link_unknown", 409,
    "Deze eenmalige link bestaat niet. Controleer of u de hele link heeft geopend, of vraag een nieuwe.",
    "This one-time link does not exist. See whether you opened the whole link, or ask for a new one."};
RefusalCode const password_wrong{
    "password_wrong", 422, "Het huidige wachtwoord klopt niet.", "The present password is not right."};
RefusalCode const file_empty{"file_empty", 422, "Het bestand is leeg.", "The file is empty."};
RefusalCode const not_in_demo_alone{"not_in_demo_alone", 404, "Dit bestaat alleen in de demonstratie.",
    "This exists in the demonstration alone."};
RefusalCode const layer_too_large{
    "layer_too_large", 413, "Een kaartlaag is hoogstens 10 MB.", "A map layer is at most 10 MB."};
RefusalCode const key_twice{"key_twice", 422, "{field} staat meer dan één keer in het adres.",
    "{field} stands in the address more than once."};
RefusalCode const upgrade_missing{"upgrade_missing", 426,
    "Dit adres is van een WebSocket: vraag erom met Connection: Upgrade en Upgrade: websocket.",
    "This is the address of a WebSocket: ask for one with Connection: Upgrade and Upgrade: websocket."};

namespace {

struct Title {
    int status;
    std::string_view nl, en;
};
constexpr Title titles[] = {
    {400, "Niet te lezen", "Not readable"},
    {401, "Niet aangemeld", "Not signed in"},
    {403, "Niet toegestaan", "Not allowed"},
    {404, "Niet gevonden", "Not found"},
    {405, "Methode past niet", "Method does not fit"},
    {408, "Te laat", "Too late"},
    {409, "De toestand laat dit niet toe", "The state forbids it"},
    {413, "Te groot", "Too large"},
    {415, "Soort inhoud past niet", "Kind of content does not fit"},
    {421, "Verkeerde server", "Wrong server"},
    {422, "Klopt niet", "Not right"},
    {426, "Alleen over een WebSocket", "Over a WebSocket alone"},
    {429, "Te vaak", "Too often"},
    {431, "Kop te groot", "Header too large"},
    {500, "Fout in Paraat", "Fault inside Paraat"},
    {503, "Nu niet mogelijk", "Not possible now"},
};

std::string_view title_of(int status, std::string_view language) {
    for (auto const& title : titles) {
        if (title.status == status) return language == "en" ? title.en : title.nl;
    }
    return language == "en" ? "Refused" : "Geweigerd";
}

void write_field(std::string& out, std::string_view name, std::string_view text) {
    out += out.back() == '{' ? "\"" : ",\"";
    out += name;
    out += "\":";
    base::write_text(text, out);
}

void write_fault(std::string& out, base::Fault const& fault, std::string_view language) {
    out += '{';
    write_field(out, "path", fault.path);
    write_field(out, "code", fault.code->code);
    write_field(out, "detail", base::sentence(fault, language));
    out += ",\"parameters\":{";
    for (auto const& [name, value] : fault.parameters) {
        if (out.back() != '{') out += ',';
        base::write_text(name, out);
        out += ':';
        base::write_text(value, out);
    }
    out += "}}";
}

}  // namespace

std::optional<base::Refusal> unfit_key(
    Request const& request, std::initializer_list<std::string_view> known) {
    for (auto const& [key, value] : request.query) {
        if (std::ranges::find(known, key) == known.end()) return base::refuse(base::field_unknown, key);
        if (std::ranges::count(request.query, key, &Fields::value_type::first) > 1)
            return base::refuse(key_twice, key);
    }
    return std::nullopt;
}

base::Refusal not_a_number(std::string key) {
    return base::refuse(base::wrong_type, std::move(key),
        {{"expected_nl", "een geheel getal van 0 of meer"}, {"expected_en", "a whole number of 0 or more"}});
}

std::string_view language_of(Request const& request) {
    auto const asked = request.header("accept-language");
    auto const dutch = std::min(asked.find("nl"), asked.size()),
               english = std::min(asked.find("en"), asked.size());
    return english < dutch ? "en" : "nl";
}

Response problem(base::Refusal const& refusal, std::string_view language, std::string_view instance) {
    auto const& first = refusal.faults.front();
    Response response{.status = first.code->status};
    auto& out = response.body;
    out = "{";
    write_field(out, "type", "/problems/" + std::string(first.code->code));
    write_field(out, "title", title_of(first.code->status, language));
    out += ",\"status\":" + std::to_string(first.code->status);
    write_field(out, "detail", base::sentence(first, language));
    out += ",\"details\":{";
    write_field(out, "nl", base::sentence(first, "nl"));
    write_field(out, "en", base::sentence(first, "en"));
    out += '}';
    write_field(out, "code", first.code->code);
    out += ",\"errors\":[";
    for (auto const& fault : refusal.faults) {
        if (out.back() != '[') out += ',';
        write_fault(out, fault, language);
    }
    out += ']';
    write_field(out, "instance", instance);
    out += '}';
    response.with("content-type", "application/problem+json").with("cache-control", "no-store");
    if (first.code->status == 503 || first.code->status == 429) {
        auto const seconds = first.parameters.find("seconds");
        response.with("retry-after", seconds == first.parameters.end() ? "1" : seconds->second);
    }
    return response;
}

Response problem(Request const& request, base::Refusal const& refusal) {
    return problem(refusal, language_of(request), request.path);
}

}  // namespace paraat::transport
