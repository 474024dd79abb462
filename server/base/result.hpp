// What a user may do something about is a value: Result<T>, Refusal and TRY.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace paraat::base {

/// One reason to refuse, declared once in the module that refuses. `status` is the HTTP status.
/// The sentences may hold {name} for each parameter; {field} is always the field's path.
struct RefusalCode {
    std::string_view code;
    int status;
    std::string_view sentence_nl;
    std::string_view sentence_en;
};

/// One thing that is wrong, with the path of the field ("args.places[2].name", or empty for the whole).
struct Fault {
    RefusalCode const* code = nullptr;
    std::string path;
    std::map<std::string, std::string> parameters{};
};

/// Why something was not done: one or more faults; the first decides the status.
struct Refusal {
    std::vector<Fault> faults;

    RefusalCode const& code() const { return *faults.front().code; }
};

inline Refusal refuse(
    RefusalCode const& code, std::string path = {}, std::map<std::string, std::string> parameters = {}) {
    return Refusal{{Fault{&code, std::move(path), std::move(parameters)}}};
}

/// The sentence of a fault with its parameters filled in.
/// @param language "nl" or "en"; anything else reads as "nl".
std::string sentence(Fault const& fault, std::string_view language);

/// A value, or the reason there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Refusal refusal) : content_(std::in_place_index<1>, std::move(refusal)) {}

    bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() & { return std::get<0>(content_); }
    T const& value() const& { return std::get<0>(content_); }
    T&& value() && { return std::get<0>(std::move(content_)); }
    T& operator*() & { return value(); }
    T const& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    T const* operator->() const { return &value(); }
    Refusal& refusal() & { return std::get<1>(content_); }
    Refusal const& refusal() const& { return std::get<1>(content_); }
    Refusal&& refusal() && { return std::get<1>(std::move(content_)); }

private:
    std::variant<T, Refusal> content_;
};

/// Nothing to return but success.
struct Done {};

}  // namespace paraat::base

// The value of `expression`, or return its refusal from this function. Never with co_await inside (g++ 12
// crashes).
#define TRY(expression)                                                     \
    (__extension__({                                                        \
        auto&& paraat_result = (expression);                                \
        if (!paraat_result.ok()) return std::move(paraat_result).refusal(); \
        std::move(paraat_result).value();                                   \
    }))
