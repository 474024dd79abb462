// Playing the exercise script of the demo.
#include "server/app/demo_player.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

#include "server/base/hash.hpp"

namespace paraat::app {

namespace {

namespace json = boost::json;

constexpr std::int64_t resume_s_max = 4 * 3600;
constexpr auto space = "demo";

DemoStep step_of(json::object const& from) {
    DemoStep step;
    if (auto const* at = from.if_contains("at_s")) step.at_s = at->as_int64();
    step.as = from.at("as").as_string();
    std::string const command(from.at("command").as_string());
    step.module = command.substr(0, command.find('.'));
    step.name = command.substr(command.find('.') + 1);
    step.arguments = from.at("args").as_object();
    return step;
}

/// The same identifier at every start for the same name, exercise and moment.
base::Uuid repeatable_id(base::Instant moment, std::string const& name, base::Instant start) {
    auto const hash = base::Hasher().add(name).add(start.microseconds).finish();
    std::array<std::uint8_t, 10> bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return base::make_uuid_v7(moment, bytes);
}

/// Every "$name" in a value, in order.
void names_in(json::value const& value, std::vector<std::string>& names) {
    if (auto const* text = value.if_string()) {
        if (text->size() > 1 && (*text)[0] == '$') names.emplace_back(text->c_str() + 1);
    } else if (auto const* list = value.if_array()) {
        for (auto const& one : *list) names_in(one, names);
    } else if (auto const* object = value.if_object()) {
        for (auto const& member : *object) names_in(member.value(), names);
    }
}

}  // namespace

base::Instant DemoClock::now() const {
    auto const held = held_.load();
    return held != 0 ? base::Instant{held} : clock_.now();
}

DemoScript read_demo_script(std::string_view text) {
    auto const whole = json::parse(json::string_view(text.data(), text.size()));
    DemoScript script;
    for (auto const& one : whole.at("setup").as_array()) script.setup.push_back(step_of(one.as_object()));
    for (auto const& one : whole.at("steps").as_array()) script.steps.push_back(step_of(one.as_object()));
    return script;
}

DemoPlayer::DemoPlayer(
    kernel::Kernel& kernel, DemoClock& clock, DemoScript script, std::function<void(std::string const&)> tell)
    : kernel_(kernel), clock_(clock), script_(std::move(script)), tell_(std::move(tell)) {}

void DemoPlayer::start() {
    auto const reader = kernel_.store().reader();
    auto const moment = [&](char const* key) -> std::optional<base::Instant> {
        auto const text = reader->setting(space, key);
        return text ? base::Instant::parse(*text) : std::nullopt;
    };
    auto const now = clock_.now();
    auto const born = moment("born"), began = moment("start");
    if (!born) enter_people(now);
    born_ = born.value_or(now);
    bool const resumes = began && now.seconds_since(*began) < resume_s_max;
    auto const next = reader->setting(space, "next");
    begin(resumes ? *began : now, resumes && next ? static_cast<std::size_t>(std::stoull(*next)) : 0);
    for (; next_ < script_.steps.size() && script_.steps[next_].at_s < 0; ++next_) {
        auto const at = start_.plus_seconds(script_.steps[next_].at_s);
        clock_.hold(at);
        play(script_.steps[next_], next_, at);
    }
    clock_.release();
    remember();
    thread_ = std::thread([this] { run(); });
}

void DemoPlayer::enter_people(base::Instant born) {
    born_ = start_ = born;
    for (std::size_t i = 0; i < script_.setup.size(); ++i) play(script_.setup[i], i, born);
}

/// Identifiers are given out in the order of the script, so that a later start gives the same ones.
void DemoPlayer::begin(base::Instant start, std::size_t next) {
    identifiers_.clear();
    start_ = start;
    next_ = next;
    std::vector<std::string> names;
    for (auto const& step : script_.setup) names_in(step.arguments, names);
    for (auto const& name : names) identifiers_.try_emplace(name, repeatable_id(born_, name, born_).text());
    for (auto const& step : script_.steps) {
        names.clear();
        names_in(step.arguments, names);
        auto const moment = start.plus_seconds(step.at_s);
        for (auto const& name : names)
            identifiers_.try_emplace(name, repeatable_id(moment, name, start).text());
    }
}

std::string DemoPlayer::identifier(std::string const& name, base::Instant moment) {
    return identifiers_.try_emplace(name, repeatable_id(moment, name, start_).text()).first->second;
}

json::value DemoPlayer::filled(json::value const& value, base::Instant moment) {
    if (auto const* text = value.if_string()) {
        if (text->size() > 1 && (*text)[0] == '$')
            return json::string(identifier(std::string(text->c_str() + 1), moment));
        if (text->size() > 1 && (*text)[0] == '@') {
            return json::string(start_.plus_seconds(std::stoll(std::string(text->c_str() + 1))).iso());
        }
        return value;
    }
    if (auto const* list = value.if_array()) {
        json::array out;
        for (auto const& one : *list) out.push_back(filled(one, moment));
        return out;
    }
    if (auto const* object = value.if_object()) {
        if (auto const* wanted = object->if_contains("$find")) return found(wanted->as_object(), moment);
        json::object out;
        for (auto const& member : *object) out[member.key()] = filled(member.value(), moment);
        return out;
    }
    return value;
}

json::value DemoPlayer::found(json::object const& wanted, base::Instant moment) {
    auto const where = filled(wanted.at("where"), moment).as_object();
    auto answer = wanted.at("otherwise");
    kernel_.store().reader()->rows_of_table(
        std::string(wanted.at("table").as_string()), [&](journal::Row const& row) {
            auto const body = json::parse(row.body).as_object();
            auto const fits = [&](auto const& member) {
                auto const* value = body.if_contains(member.key());
                return value != nullptr && *value == member.value();
            };
            if (std::all_of(where.begin(), where.end(), fits))
                answer = body.at(wanted.at("field").as_string());
        });
    return answer;
}

bool DemoPlayer::play(DemoStep const& step, std::size_t index, base::Instant moment) {
    auto const account = step.as == "system" ? std::string("system:demo") : identifier(step.as, moment);
    kernel::CommandRequest request{account, step.module, step.name,
        repeatable_id(moment, step.module + step.name + std::to_string(index), start_), {}, {}};
    request.arguments = filled(step.arguments, moment);
    auto const answer = kernel_.submit_and_wait(std::move(request));
    if (answer.ok()) return true;
    auto const& fault = answer.refusal().faults.front();
    tell_(std::to_string(step.at_s) + " s, " + step.as + ": " + step.module + "." + step.name + " "
        + std::string(fault.code->code) + " " + fault.path + " - " + base::sentence(fault, "nl"));
    return false;
}

void DemoPlayer::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_ && next_ < script_.steps.size()) {
        auto const due = start_.plus_seconds(script_.steps[next_].at_s);
        auto const wait_us = due.microseconds - clock_.now().microseconds;
        if (wait_us > 0) {
            stopped_.wait_for(lock, std::chrono::microseconds(wait_us), [&] { return stopping_; });
            continue;
        }
        lock.unlock();
        play(script_.steps[next_], next_, due);
        ++next_;
        remember();
        lock.lock();
    }
}

void DemoPlayer::remember() {
    kernel_.write_and_wait([&](journal::Writer& writer) {
        writer.put_setting({space, "born", born_.iso()});
        writer.put_setting({space, "start", start_.iso()});
        writer.put_setting({space, "next", std::to_string(next_)});
    });
}

void DemoPlayer::stop() {
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stopped_.notify_all();
    if (thread_.joinable()) thread_.join();
}

int DemoPlayer::play_all(base::Instant start) {
    int refused = 0;
    clock_.hold(start.plus_seconds(-5401));
    born_ = start_ = start.plus_seconds(-5401);
    for (std::size_t i = 0; i < script_.setup.size(); ++i) refused += !play(script_.setup[i], i, born_);
    begin(start, 0);
    for (; next_ < script_.steps.size(); ++next_) {
        auto const moment = start.plus_seconds(script_.steps[next_].at_s);
        clock_.hold(moment);
        refused += !play(script_.steps[next_], next_, moment);
    }
    return refused;
}

}  // namespace paraat::app
