// Walks every chain from its first entry and compares it with the heads that lie outside the database. One
// thread reads, another hashes.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/store.hpp"

namespace paraat::journal {

namespace {

constexpr std::size_t batch_entries = 1024;
constexpr std::size_t batches_waiting_max = 4;

/// Per sequence the hash that a checkpoint saw there.
using Expected = std::map<Sequence, Hash>;

struct Finding {
    Sequence sequence;
    std::string nl, en;
    Region region{};
};

/// Looks at the entries of one region in order; stops at the first that is wrong.
class Walk {
public:
    explicit Walk(Expected const& expected) : expected_(expected), next_expected_(expected_.begin()) {}

    bool sound() const { return !finding_; }
    std::optional<Finding> const& finding() const { return finding_; }
    Sequence last() const { return last_; }

    void look_at(Entry const& entry) {
        if (finding_) return;
        auto const due = last_ + 1;
        if (entry.sequence > due) return find(due, "de regel ontbreekt", "the entry is missing");
        if (entry.sequence < due)
            return find(entry.sequence, "de regel is ingevoegd", "the entry was inserted");
        if (entry.previous != hash_) {
            return find(
                due, "de regel sluit niet aan op de vorige", "the entry does not follow from the one before");
        }
        if (chain_hash(entry) != entry.hash) {
            return find(
                due, "de inhoud klopt niet met de controlewaarde", "the content does not match its hash");
        }
        if (next_expected_ != expected_.end() && next_expected_->first == due) {
            if (next_expected_->second != entry.hash) {
                return find(due,
                    "de keten is herschreven: een controlepunt buiten de database zegt iets anders",
                    "the chain was rewritten: a checkpoint outside the database says otherwise");
            }
            ++next_expected_;
        }
        last_ = due;
        hash_ = entry.hash;
    }

    /// After the last entry: every checkpoint must have been reached.
    void end(Sequence head) {
        if (finding_) return;
        if (next_expected_ != expected_.end()) {
            return find(last_ + 1,
                "het einde van de keten is afgesneden: een controlepunt ging tot regel "
                    + std::to_string(next_expected_->first),
                "the end of the chain was cut off: a checkpoint went up to entry "
                    + std::to_string(next_expected_->first));
        }
        if (last_ != head) find(last_ + 1, "de regels zijn niet te lezen", "the entries cannot be read");
    }

    void find(Sequence sequence, std::string nl, std::string en) {
        finding_ = Finding{sequence, std::move(nl), std::move(en)};
    }

private:
    Expected const& expected_;
    Expected::const_iterator next_expected_;
    Sequence last_ = 0;
    Hash hash_{};
    std::optional<Finding> finding_;
};

/// Hands batches of entries to a thread that looks at them in order.
class Lookout {
public:
    explicit Lookout(Walk& walk) : walk_(walk), thread_([this] { look(); }) {}
    ~Lookout() { finish(); }
    Lookout(Lookout const&) = delete;
    Lookout& operator=(Lookout const&) = delete;

    /// False when something was found already.
    bool hand_over(Entry const& entry) {
        if (filled_ == filling_.size()) filling_.emplace_back();
        filling_[filled_++] = entry;
        return filled_ < batch_entries || send();
    }

    void finish() {
        if (!thread_.joinable()) return;
        send();
        {
            std::scoped_lock const lock(mutex_);
            ended_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

private:
    struct Batch {
        std::vector<Entry> entries;
        std::size_t count = 0;
    };

    bool send() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_.size() < batches_waiting_max || stop_; });
        if (stop_) return false;
        waiting_.push_back({std::move(filling_), filled_});
        filling_.clear();
        // Batches that were looked at come back, so that their texts need no new memory.
        if (!used_.empty()) {
            filling_ = std::move(used_.back());
            used_.pop_back();
        }
        filled_ = 0;
        changed_.notify_all();
        return true;
    }

    void look() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return !waiting_.empty() || ended_; });
            if (waiting_.empty()) return;
            auto batch = std::move(waiting_.front());
            waiting_.erase(waiting_.begin());
            lock.unlock();
            for (std::size_t i = 0; i < batch.count; ++i) walk_.look_at(batch.entries[i]);
            lock.lock();
            stop_ = !walk_.sound();
            used_.push_back(std::move(batch.entries));
            changed_.notify_all();
        }
    }

    Walk& walk_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Batch> waiting_;
    std::vector<std::vector<Entry>> used_;
    bool stop_ = false, ended_ = false;
    std::vector<Entry> filling_;
    std::size_t filled_ = 0;
    std::thread thread_;  // last: it uses all of the above
};

void walk_region(Reader& reader, Region const& region, Sequence head, Walk& walk) {
    try {
        Lookout lookout(walk);
        reader.entries(region, 0, [&](Entry const& entry) { return lookout.hand_over(entry); });
        lookout.finish();
    } catch (base::Trouble const& trouble) {
        if (walk.sound()) {
            walk.find(walk.last() + 1, "de regel is niet te lezen: " + std::string(trouble.what()),
                "the entry cannot be read: " + std::string(trouble.what()));
        }
    }
    walk.end(head);
}

Verdict bad(Verdict verdict, Finding const& finding) {
    verdict.sound = false;
    verdict.region = finding.region;
    verdict.bad_sequence = finding.sequence;
    verdict.what_nl = finding.nl;
    verdict.what_en = finding.en;
    return verdict;
}

/// What all checkpoints of the file together expect per region, or what is wrong with the file itself.
std::optional<Finding> read_expected(
    std::string const& file, std::string const& trusted_key, std::map<Region, Expected>& expected) {
    auto const text = read_file(file);
    if (!text) return Finding{0, file + " ontbreekt", file + " is missing"};
    auto const heads = parse_heads(*text);
    if (!heads) return Finding{0, file + " is niet te lezen", file + " cannot be read"};
    bool trusted = trusted_key.empty();
    for (auto const& checkpoint : *heads) {
        if (!trusted_key.empty() && checkpoint.public_key != trusted_key) continue;
        trusted = true;
        auto const when = checkpoint.at.iso();
        if (!signature_holds(checkpoint)) {
            return Finding{0, "de handtekening onder het controlepunt van " + when + " klopt niet",
                "the signature under the checkpoint of " + when + " does not hold"};
        }
        for (auto const& [region, head] : checkpoint.heads) {
            auto const [held, is_new] = expected[region].emplace(head.sequence, head.hash);
            if (!is_new && held->second != head.hash) {
                return Finding{head.sequence,
                    "de keten is herschreven: twee controlepunten spreken elkaar tegen",
                    "the chain was rewritten: two checkpoints contradict each other", region};
            }
        }
    }
    if (trusted) return std::nullopt;
    return Finding{0, file + " is niet met de vertrouwde sleutel ondertekend",
        file + " was not signed with the trusted key"};
}

/// Ends the moment of reading whatever happens.
struct Moment {
    explicit Moment(Reader& of) : reader(of) { reader.begin(); }
    ~Moment() { reader.end(); }
    Moment(Moment const&) = delete;
    Moment& operator=(Moment const&) = delete;

    Reader& reader;
};

}  // namespace

Verdict verify(Reader& reader, std::string const& heads_outside, std::string const& trusted_key) {
    Verdict verdict;
    std::map<Region, Expected> expected;
    if (!heads_outside.empty()) {
        if (auto const finding = read_expected(heads_outside, trusted_key, expected))
            return bad(verdict, *finding);
    }
    std::map<Region, ChainHead> heads;
    try {
        Moment const moment(reader);
        heads = reader.heads();
        for (auto const& [region, points] : expected) heads.try_emplace(region);
        for (auto const& [region, head] : heads) {
            Walk walk(expected[region]);
            walk_region(reader, region, head.sequence, walk);
            verdict.entries += walk.last();
            if (auto finding = walk.finding()) {
                finding->region = region;
                return bad(verdict, *finding);
            }
        }
    } catch (base::Trouble const& trouble) {
        std::string const what = trouble.what();
        return bad(
            verdict, {0, "het journaal is niet te lezen: " + what, "the journal cannot be read: " + what});
    }
    return verdict;
}

}  // namespace paraat::journal
