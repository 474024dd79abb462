// Running one scenario.
#include "tests/runner/scenario.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <stdexcept>

#include "tests/runner/values.hpp"

namespace paraat::test {

namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

std::string joined(Words const& words) {
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// All plain values inside, in order, as text; identifiers by their alias.
void flatten(World const& world, json::value const& value, Words& out) {
    if (auto const* text = value.if_string()) out.push_back(world.named(std::string(*text)));
    else if (auto const* list = value.if_array())
        for (auto const& one : *list) flatten(world, one, out);
    else if (auto const* object = value.if_object())
        for (auto const& member : *object) flatten(world, member.value(), out);
    else out.push_back(json::serialize(value));
}

bool in_order(Words const& wanted, Words const& all) {
    auto at = all.begin();
    for (auto const& word : wanted) {
        at = std::find(at, all.end(), word);
        if (at == all.end()) return false;
        ++at;
    }
    return true;
}

/// One scenario being played: who acts, and what each line does.
class Play {
public:
    Play(World& world, TablesSeen& seen, std::string* answers)
        : world_(world), seen_(seen), answers_(answers) {}

    void line(Line const& line) {
        auto const& verb = line.words.front();
        if (verb == "clock") set_clock(line);
        else if (verb == "person") declare(line);
        else if (verb == "load") load(line);
        else if (verb == "as") actor_ = line.words.at(1);
        else if (verb == "sees") sees(line);
        else if (verb == "ask") ask(line);
        else if (verb == "again") again(last_.at(actor_));
        else command(line);
        auto const broken = broken_property(world_, seen_);
        if (!broken.empty()) throw std::runtime_error(broken);
    }

    /// Every row as it stands at the end, for the schema check.
    void note_rows() {
        for (auto const* table : world_.registry().tables()) {
            world_.store().reader()->rows_of_table(
                table->name, [&](journal::Row const& row) { note_answer("table", table->name, row.body); });
        }
    }

private:
    void set_clock(Line const& line) {
        auto const& text = line.words.at(1);
        if (text[0] == '+') world_.clock().set(world_.clock().now().plus_seconds(seconds_of(text)));
        else world_.clock().set(moment_of(world_, text));
    }

    void declare(Line const& line) {
        std::vector<std::string> assignments;
        std::string organisation;
        for (std::size_t i = 2; i < line.words.size(); ++i) {
            auto const& word = line.words[i];
            if (word.starts_with("organisation=")) organisation = word.substr(13);
            else assignments.push_back(word);
        }
        world_.declare_person(line.words.at(1), assignments, organisation);
    }

    void load(Line const& line) {
        for (auto const& start : world_.registry().starts()) {
            if (start.module == line.words.at(1)) start.run(world_.kernel(), resources_of_this_build());
        }
    }

    void command(Line const& line) {
        auto const dot = line.words.front().find('.');
        if (dot == std::string::npos) throw std::runtime_error("what is \"" + line.words.front() + "\"?");
        kernel::CommandRequest request;
        request.account = world_.account_of(actor_);
        request.module = line.words.front().substr(0, dot);
        request.name = line.words.front().substr(dot + 1);
        request.id = world_.next_command_id();
        auto const* type = world_.registry().command(request.module, request.name);
        if (type == nullptr) throw std::runtime_error("no command " + line.words.front());
        request.arguments = arguments_of(world_, *type->type, line, 1);
        auto const answer = world_.kernel().submit_and_wait(request);
        if (answer.ok()) {
            accept(line, answer->stream);
        } else {
            expect(line, said(answer.refusal()), answer);
            return;
        }
        if (type->reach == kernel::Reach::creates_scope) world_.follow_scope(answer->stream);
        again(request);
        last_[actor_] = std::move(request);
    }

    /// "> ok", or "> ok NAME" where the name is given to a record whose identifier its key makes.
    void accept(Line const& line, base::Uuid stream) {
        auto const wanted = line.expected.size() == 1 ? line.expected.front() : Words{};
        if (wanted.empty() || wanted[0] != "ok" || wanted.size() > 2)
            throw std::runtime_error("expected " + joined(wanted) + ", got ok");
        if (wanted.size() == 2) world_.give_alias(wanted[1], stream);
    }

    /// (d) The same command once more changes nothing.
    void again(kernel::CommandRequest const& request) {
        auto const before = world_.store().reader()->heads();
        auto const answer = world_.kernel().submit_and_wait(request);
        if (!answer.ok() || !answer->again)
            throw std::runtime_error("the same command again was not recognised");
        auto const after = world_.store().reader()->heads();
        auto const same = std::equal(before.begin(), before.end(), after.begin(), after.end(),
            [](auto& a, auto& b) { return a.first == b.first && a.second.hash == b.second.hash; });
        if (!same) throw std::runtime_error("the same command again changed something");
    }

    /// A sentence with a hole in it helps nobody: what is named in either language is filled in.
    static void is_whole(base::Fault const& fault) {
        for (auto const sentence : {fault.code->sentence_nl, fault.code->sentence_en}) {
            for (auto at = sentence.find('{'); at != sentence.npos; at = sentence.find('{', at + 1)) {
                auto const name = std::string(sentence.substr(at + 1, sentence.find('}', at) - at - 1));
                if (name == "field" || fault.parameters.contains(name)) continue;
                throw std::runtime_error(std::string(fault.code->code) + " says nothing for {" + name + "}");
            }
        }
    }

    static Words said(base::Refusal const& refusal) {
        for (auto const& fault : refusal.faults) is_whole(fault);
        auto const& first = refusal.faults.front();
        if (first.code == &kernel::forbidden) return {"forbidden"};
        if (first.code == &kernel::not_found) return {"not_found"};
        Words words{"refused", std::string(first.code->code)};
        if (!first.path.empty()) words.push_back(first.path);
        return words;
    }

    /// "refused CODE" also accepts a refusal with a field.
    template <class Answer>
    void expect(Line const& line, Words const& got, Answer const& answer) {
        if (line.expected.size() != 1) throw std::runtime_error("expects one answer after >");
        auto const& wanted = line.expected.front();
        bool const fits =
            wanted.size() <= got.size() && std::equal(wanted.begin(), wanted.end(), got.begin());
        bool const whole = wanted.size() == got.size() || (wanted.size() == 2 && wanted[0] == "refused");
        if (fits && whole) return;
        auto text = "expected " + joined(wanted) + ", got " + joined(got);
        if (!answer.ok()) text += " (" + base::sentence(answer.refusal().faults.front(), "nl") + ")";
        throw std::runtime_error(text);
    }

    void sees(Line const& line) {
        auto const& table = line.words.at(2);
        auto const* type = world_.registry().table(table);
        if (type == nullptr) throw std::runtime_error("no table " + table);
        Words columns;
        std::string scope;
        for (std::size_t i = 3; i < line.words.size(); ++i) {
            if (line.words[i].starts_with("in=")) scope = world_.alias(line.words[i].substr(3)).text();
            else if (line.words[i] == "columns") columns = split_commas(line.words.at(++i));
        }
        compare(line, visible(line.words.at(1), *type, columns, scope));
    }

    static Words split_commas(std::string const& text) {
        Words parts;
        for (std::size_t start = 0; start <= text.size();) {
            auto const comma = std::min(text.find(',', start), text.size());
            parts.push_back(text.substr(start, comma - start));
            start = comma + 1;
        }
        return parts;
    }

    std::vector<Words> visible(std::string const& who, kernel::TableType const& type, Words const& columns,
        std::string const& scope) {
        std::vector<Words> rows;
        auto const actor = world_.directory().actor(world_.account_of(who));
        world_.store().reader()->rows_of_table(type.name, [&](journal::Row const& row) {
            if (!scope.empty() && row.scope.text() != scope) return;
            if (!world_.directory().visible(actor, row.audience)) return;
            auto const body = json::parse(row.body);
            Words words{world_.named(row.key)};
            if (columns.empty()) flatten(world_, body, words);
            for (auto const& column : columns) flatten(world_, body.at(column), words);
            rows.push_back(std::move(words));
        });
        return rows;
    }

    /// @param kind "table" or "query"
    void note_answer(std::string const& kind, std::string const& name, std::string const& body) {
        *answers_ += "{\"" + kind + "\":\"" + name + "\",\"body\":" + body + "}\n";
    }

    /// Each expected line must fit one row (its words in the row's order), and no row may be left over.
    void compare(Line const& line, std::vector<Words> rows) {
        std::string all;
        for (auto const& row : rows) all += "\n      " + joined(row);
        bool const nothing = line.expected.size() == 1 && line.expected[0] == Words{"nothing"};
        for (auto const& wanted : line.expected) {
            if (nothing || wanted.empty()) continue;
            auto const fits = [&](Words const& row) { return in_order(wanted, row); };
            auto const found = std::find_if(rows.begin(), rows.end(), fits);
            if (found == rows.end())
                throw std::runtime_error("no row " + joined(wanted) + "; there are:" + all);
            rows.erase(found);
        }
        if (!rows.empty()) throw std::runtime_error("rows that were not expected; there are:" + all);
    }

    void ask(Line const& line) {
        auto const& name = line.words.at(2);
        auto const dot = name.find('.');
        auto const* type = world_.registry().query_named(name.substr(0, dot), name.substr(dot + 1));
        if (type == nullptr) throw std::runtime_error("no query " + name);
        auto const actor = world_.directory().actor(world_.account_of(line.words.at(1)));
        auto const answer = world_.kernel().query(
            actor, type->module, type->name, arguments_of(world_, *type->arguments, line, 3));
        if (line.expected.empty()) throw std::runtime_error("a question whose answer nobody looks at");
        if (!answer.ok()) return expect(line, said(answer.refusal()), answer);
        if (answers_ != nullptr) note_answer("query", name, *answer);
        Words values;
        flatten(world_, json::parse(*answer), values);
        for (auto wanted : line.expected) {
            if (!wanted.empty() && wanted[0] == "contains") wanted.erase(wanted.begin());
            if (!in_order(wanted, values)) {
                throw std::runtime_error("the answer does not hold " + joined(wanted) + ": " + *answer);
            }
        }
    }

    World& world_;
    TablesSeen& seen_;
    std::string* answers_;
    std::string actor_ = "nobody";
    std::map<std::string, kernel::CommandRequest> last_{};  // accepted, by who acted
};

}  // namespace

std::string run_scenario(Script const& script, TablesSeen& seen, std::string* answers) {
    World world(*base::Instant::parse("2027-04-01T09:00:00+02:00"));
    Play play(world, seen, answers);
    for (auto const& line : script.lines) {
        try {
            play.line(line);
        } catch (std::exception const& error) {
            return script.file + ":" + std::to_string(line.number) + ": " + line.text + "\n    "
                + error.what();
        }
    }
    if (answers != nullptr) play.note_rows();
    return {};
}

}  // namespace paraat::test
