// Walks every chain from its first entry and compares it with the heads that lie outside the database. One
// thread reads, another hashes.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/base/check.hpp"
#include "server/journal/chain_walk.hpp"

namespace paraat::journal {

namespace {

constexpr std::size_t batch_entries = 1024;
constexpr std::size_t batches_waiting_max = 4;

/// Hands batches of entries to a thread that looks at them in order.
class Lookout {
public:
    explicit Lookout(ChainWalk& walk) : walk_(walk), thread_([this] { look(); }) {}
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

    ChainWalk& walk_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Batch> waiting_;
    std::vector<std::vector<Entry>> used_;
    bool stop_ = false, ended_ = false;
    std::vector<Entry> filling_;
    std::size_t filled_ = 0;
    std::thread thread_;  // last: it uses all of the above
};

void walk_region(Reader& reader, Region const& region, Sequence head, ChainWalk& walk) {
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

}  // namespace

Verdict verify(Reader& reader, std::string const& heads_outside, std::string const& trusted_key) {
    Verdict verdict;
    ExpectedOf expected;
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
            ChainWalk walk(expected[region]);
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
