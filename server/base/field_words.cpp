// The words of fields in both languages, and a path put into them.
#include "server/base/field_words.hpp"

#include <charconv>

namespace paraat::base {

namespace {

/// The words that are the same wherever the name is used; an exception bears its type. A module brings the
/// words of its own fields in their notes.
constexpr FieldWord words[] = {
    {"Relieve.from", "Wie gaat", "Who goes"},
    {"Relieve.to", "Wie komt", "Who comes"},
    {"HandOver.to", "Overgedragen aan", "Handed over to"},
    {"AppointKeeper.from", "Vorige houder van het totaalbeeld", "Keeper until now"},
    {"Invite.account", "Account", "Account"},
    {"ChangePassword.password", "Huidig wachtwoord", "Present password"},
    {"FinishBoundaries.municipalities", "Aantal gemeenten", "Number of municipalities"},
    {"FinishBoundaries.regions", "Aantal regio’s", "Number of regions"},
    {"OpenIncident.title", "Naam", "Name"},
    {"DescribeIncident.title", "Naam", "Name"},
    {"ContactPoint.title", "Wie opneemt", "Who answers"},
    {"about_en", "Uitleg in het Engels", "Explanation in English"},
    {"about_nl", "Uitleg in het Nederlands", "Explanation in Dutch"},
    {"account", "Account", "Account"},
    {"address", "Adres", "Address"},
    {"args", "De opdracht", "The command"},
    {"around_the_clock", "Dag en nacht bereikbaar", "Answers day and night"},
    {"as", "Namens", "On behalf of"},
    {"attribution", "Bronvermelding", "Attribution"},
    {"base_version", "Versie waarop het is gebaseerd", "Version it is based on"},
    {"bytes", "Bestandsgrootte", "Size of the file"},
    {"certain", "Zeker", "Certain"},
    {"classification", "Vertrouwelijkheid", "Classification"},
    {"classification_reason", "Reden van de vertrouwelijkheid", "Reason for the classification"},
    {"code", "Code", "Code"},
    {"column", "Kolom", "Column"},
    {"columns", "Kolommen", "Columns"},
    {"confidence", "Betrouwbaarheid", "Confidence"},
    {"contact_points", "Contactpunten", "Contact points"},
    {"convened_by", "Bijeengeroepen door", "Convened by"},
    {"convened_by_function", "Functie van wie bijeenriep", "Function of who convened"},
    {"corrects", "Regel die wordt verbeterd", "Line that is corrected"},
    {"criterion", "Criterium", "Criterion"},
    {"day", "Dag", "Day"},
    {"decided_by", "Besloten door", "Decided by"},
    {"decided_by_function", "Functie van wie besloot", "Function of who decided"},
    {"description", "Omschrijving", "Description"},
    {"established_by", "Vastgesteld door", "Established by"},
    {"established_by_function", "Functie van wie vaststelde", "Function of who established"},
    {"expected_end", "Verwacht einde", "Expected end"},
    {"expected_version", "Verwachte versie", "Expected version"},
    {"fact", "Gebeurtenis", "Fact"},
    {"features", "Aantal objecten", "Number of objects"},
    {"file", "Bestand", "File"},
    {"file_name", "Bestandsnaam", "File name"},
    {"for_column", "Voor kolom", "For column"},
    {"from", "Van", "From"},
    {"function", "Functie", "Function"},
    {"functions", "Functies", "Functions"},
    {"geometry", "Plaats op de kaart", "Place on the map"},
    {"holding", "Vervulde functie", "Function held"},
    {"holds", "Vervult de functie", "Holds the function"},
    {"id", "Kenmerk", "Identifier"},
    {"incident", "Incident", "Incident"},
    {"incident_type", "Type incident", "Type of incident"},
    {"informed", "Geïnformeerd", "Informed"},
    {"job", "Taak", "Job"},
    {"joins", "Komt erbij", "Joins"},
    {"keeper", "Houder van het totaalbeeld", "Keeper of the common picture"},
    {"kind", "Soort", "Kind"},
    {"label", "Naam op de kaart", "Name on the map"},
    {"label_en", "Naam in het Engels", "Name in English"},
    {"label_nl", "Naam in het Nederlands", "Name in Dutch"},
    {"lat", "Breedtegraad", "Latitude"},
    {"location", "Locatie", "Location"},
    {"layer", "Laag", "Layer"},
    {"login", "Gebruikersnaam", "User name"},
    {"lon", "Lengtegraad", "Longitude"},
    {"mail", "E-mailadres", "Mail address"},
    {"moment", "Tijdstip", "Moment"},
    {"municipalities", "Gemeenten", "Municipalities"},
    {"municipalities_file", "Bestand met gemeenten", "File of municipalities"},
    {"name", "Naam", "Name"},
    {"new_password", "Nieuw wachtwoord", "New password"},
    {"norm", "Norm", "Norm"},
    {"note", "Opmerking", "Remark"},
    {"note_en", "Opmerking in het Engels", "Remark in English"},
    {"note_nl", "Opmerking in het Nederlands", "Remark in Dutch"},
    {"number", "Aantal", "Number"},
    {"occurred_at", "Gebeurd om", "Occurred at"},
    {"of_region", "Regio van het team", "Region of the team"},
    {"organisation", "Organisatie", "Organisation"},
    {"outline", "Omtrek", "Outline"},
    {"own", "Eigen regio", "Own region"},
    {"part", "Onderdeel", "Part"},
    {"partner_type", "Soort partner", "Kind of partner"},
    {"password", "Wachtwoord", "Password"},
    {"payload", "Gegevens", "Data"},
    {"person", "Persoon", "Person"},
    {"picture", "Beeld", "Picture"},
    {"place", "Plaats", "Place"},
    {"population", "Inwoners", "Population"},
    {"progress", "Voortgang", "Progress"},
    {"reason", "Reden", "Reason"},
    {"received_by", "Overgenomen door", "Taken over by"},
    {"reference_code", "Code in de referentiegegevens", "Code in the reference data"},
    {"region", "Regio", "Region"},
    {"regions", "Regio’s", "Regions"},
    {"regions_file", "Bestand met regio’s", "File of regions"},
    {"remaining", "Beheerder die blijft", "Administrator who stays"},
    {"rhythm_min", "Ritme in minuten", "Rhythm in minutes"},
    {"role", "Rol", "Role"},
    {"seat", "Waar het team zit", "Where the team sits"},
    {"section", "Onderdeel", "Section"},
    {"series", "Nummerreeks", "Series of numbers"},
    {"set", "Referentieset", "Reference set"},
    {"source", "Bron", "Source"},
    {"source_ref", "Vindplaats", "Where it was read"},
    {"source_vertices", "Aantal punten in het bestand", "Number of points in the file"},
    {"state", "Toestand", "State"},
    {"subject", "Onderwerp", "Subject"},
    {"successor", "Opvolger", "Successor"},
    {"successor_name", "Naam van de opvolger", "Name of the successor"},
    {"symbol", "Symbool", "Symbol"},
    {"table_file", "Bestand met inwonertallen", "File with inhabitants"},
    {"team", "Team", "Team"},
    {"telephone", "Telefoonnummer", "Telephone number"},
    {"text", "Tekst", "Text"},
    {"text_version", "Versie van de tekst", "Version of the text"},
    {"tiles", "Aantal tegels", "Number of tiles"},
    {"title", "Titel", "Title"},
    {"title_en", "Titel in het Engels", "Title in English"},
    {"title_nl", "Titel in het Nederlands", "Title in Dutch"},
    {"to", "Naar", "To"},
    {"to_account", "Account van wie komt", "Account of who comes"},
    {"to_unit", "Eenheid van wie komt", "Unit of who comes"},
    {"token", "Link", "Link"},
    {"unit", "Eenheid", "Unit"},
    {"valid_from", "Geldig vanaf", "Valid from"},
    {"valid_to", "Geldig tot", "Valid until"},
    {"values", "Waarden", "Values"},
    {"version", "Versie", "Version"},
    {"versions", "Versies", "Versions"},
    {"vertices", "Aantal punten", "Number of points"},
    {"word", "Woord", "Word"},
    {"year", "Jaar", "Year"},
    {"zoom_max", "Fijnste zoomniveau", "Finest zoom"},
    {"zoom_min", "Grofste zoomniveau", "Coarsest zoom"},
};

FieldWord const* found(std::string_view name) {
    for (auto const& word : words) {
        if (word.field == name) return &word;
    }
    return nullptr;
}

/// What a field holds in the end, through lists and optionals.
TypeInfo const& inside(TypeInfo const& type) {
    return type.kind == Kind::list || type.kind == Kind::optional ? inside(*type.element()) : type;
}

/// `persons[2]` is `persons` and 3: people count from one.
struct Part {
    std::string_view name;
    int position = 0;
};

Part part_of(std::string_view text) {
    auto const bracket = text.find('[');
    Part part{text.substr(0, bracket)};
    if (bracket == std::string_view::npos) return part;
    int index = 0;
    std::from_chars(text.data() + bracket + 1, text.data() + text.size(), index);
    part.position = index + 1;
    return part;
}

}  // namespace

std::optional<FieldWord> word_of(TypeInfo const& type, FieldInfo const& field) {
    auto const& note = field.note;
    if (!note.label_nl.empty() && !note.label_en.empty()) {
        return FieldWord{note.name, note.label_nl, note.label_en};
    }
    auto const* word = found(std::string(type.name) + "." + std::string(note.name));
    if (word == nullptr) word = found(note.name);
    return word == nullptr ? std::nullopt : std::optional(*word);
}

std::string path_in_words(TypeInfo const& type, std::string_view path, std::string_view language) {
    std::string text;
    TypeInfo const* at = &inside(type);
    while (!path.empty()) {
        auto const dot = path.find('.');
        auto const part = part_of(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
        auto const* field = at->field(part.name);
        if (field == nullptr) return {};
        auto const word = word_of(*at, *field);
        if (!word) return {};
        if (!text.empty()) text += ", ";
        text += language == "en" ? word->en : word->nl;
        if (part.position > 0) text += " " + std::to_string(part.position);
        at = &inside(*field->type());
    }
    return text;
}

void name_fields(TypeInfo const& type, std::vector<Fault>& faults, std::string_view prefix) {
    for (auto& fault : faults) {
        std::string_view path = fault.path;
        if (!path.starts_with(prefix)) continue;
        path.remove_prefix(prefix.size());
        if (path.starts_with('.')) path.remove_prefix(1);
        for (auto const language : {"nl", "en"}) {
            auto const in_words = path_in_words(type, path, language);
            if (!in_words.empty()) fault.parameters.emplace(std::string("field_") + language, in_words);
        }
    }
}

}  // namespace paraat::base
