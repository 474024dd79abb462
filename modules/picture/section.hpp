// Sections: text that one writes and all read, with the version it was based on.
#pragma once

#include "modules/picture/api.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::picture {

inline access::Right const write_picture{"write_picture", "het beeld schrijven", "write the picture",
    {"editor", "information_manager", "leader", "guest"}};
inline access::Right const validate_picture{"validate_picture",
    "het beeld valideren en het totaalbeeld toewijzen", "validate the picture and appoint its keeper",
    {"information_manager", "leader"}};

extern base::RefusalCode const picture_closed, unknown_code, changed_meanwhile, nothing_to_validate;

/// Refuses when the incident of the context is closed.
base::Result<base::Done> open_incident(kernel::Context const& context);
/// Refuses when none of the sets ("a|b") has this code, today or at the moment it is about.
base::Result<base::Done> known_code(kernel::Context const& context, std::string_view sets,
    std::string const& code, std::string const& field, std::optional<base::Instant> at = {});
/// Default audience: the whole main structure of the incident, and its guests (Bvr 2.4.1-2.4.2).
access::Audience whole_structure(base::Uuid scope);

struct WriteSection {
    base::Uuid incident;
    std::string picture;
    std::string section;
    std::int64_t base_version = 0;
    std::string text;
    bool certain = false;
};
BOOST_DESCRIBE_STRUCT(WriteSection, (), (incident, picture, section, base_version, text, certain))
constexpr auto notes(WriteSection*) {
    return base::notes("writes a section of a picture, based on the version one has read",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "picture",
                .id = 2,
                .meaning = "MK, COPI, TBZ, ROT (own picture) or TOTAL (common picture)",
                .min = 2,
                .max = 5},
            {.name = "section", .id = 3, .meaning = "code of the section", .min = 1, .max = 60},
            {.name = "base_version",
                .id = 4,
                .meaning = "version of the text it was based on; 0 when it was empty",
                .min = 0},
            {.name = "text",
                .id = 5,
                .meaning = "the text; empty to say that nothing is known any more",
                .min = 0,
                .max = 8000,
                .multiline = true},
            {.name = "certain", .id = 6, .meaning = "zeker: verified as far as reasonable"}});
}

struct ValidateSection {
    base::Uuid id;
    std::int64_t text_version = 0;
};
BOOST_DESCRIBE_STRUCT(ValidateSection, (), (id, text_version))
constexpr auto notes(ValidateSection*) {
    return base::notes("a named person says that this text holds",
        {{.name = "id", .id = 1, .meaning = "the section"},
            {.name = "text_version", .id = 2, .meaning = "version that was read", .min = 1}});
}

struct SectionWritten {
    Picture picture = Picture::TOTAL;
    std::string section;
    std::string text;
    bool certain = false;
    std::string column;
};
BOOST_DESCRIBE_STRUCT(SectionWritten, (), (picture, section, text, certain, column))
constexpr auto notes(SectionWritten*) {
    return base::notes("a section was written",
        {{.name = "picture", .id = 1, .meaning = "whose picture"},
            {.name = "section", .id = 2, .meaning = "code of the section"},
            {.name = "text", .id = 3, .meaning = "the text", .multiline = true},
            {.name = "certain", .id = 4, .meaning = "verified as far as reasonable"},
            {.name = "column", .id = 5, .meaning = "column of the author"}});
}

struct SectionValidated {
    std::int64_t text_version = 0;
};
BOOST_DESCRIBE_STRUCT(SectionValidated, (), (text_version))
constexpr auto notes(SectionValidated*) {
    return base::notes("a section was validated",
        {{.name = "text_version", .id = 1, .meaning = "version that was validated"}});
}

/// All texts a section has had.
struct SectionHistory {
    base::Uuid section;
};
BOOST_DESCRIBE_STRUCT(SectionHistory, (), (section))
constexpr auto notes(SectionHistory*) {
    return base::notes(
        "the texts a section has had", {{.name = "section", .id = 1, .meaning = "the section"}});
}
struct SectionText {
    std::int64_t text_version = 0;
    std::string text;
    bool certain = false;
    std::string written_by;
    base::Instant written_at;
};
BOOST_DESCRIBE_STRUCT(SectionText, (), (text_version, text, certain, written_by, written_at))
constexpr auto notes(SectionText*) {
    return base::notes("one text of a section",
        {{.name = "text_version", .id = 1, .meaning = "its version"},
            {.name = "text", .id = 2, .meaning = "the text", .multiline = true},
            {.name = "certain", .id = 3, .meaning = "verified as far as reasonable"},
            {.name = "written_by", .id = 4, .meaning = "account of the author"},
            {.name = "written_at", .id = 5, .meaning = "when it was written"}});
}
struct SectionTexts {
    std::vector<SectionText> texts;
};
BOOST_DESCRIBE_STRUCT(SectionTexts, (), (texts))
constexpr auto notes(SectionTexts*) {
    return base::notes(
        "the texts of a section, newest first", {{.name = "texts", .id = 1, .meaning = "newest first"}});
}

void install_sections(kernel::Registry& registry);

}  // namespace paraat::picture
