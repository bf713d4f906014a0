// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/s3_folder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/base/files.h"
#include "engine/base/gzip.h"
#include "engine/base/time.h"
#include "engine/json/print.h"
#include "engine/tasks/s3/results_text.h"
#include "engine/text/utf8.h"

namespace stepwright::tasks {

namespace fs = std::filesystem;
using interpreter::TaskOutcome;
using interpreter::TaskRequest;
using json::Member;
using json::Value;

namespace {

constexpr std::uintmax_t mostBytes = 1U << 30U;
constexpr std::size_t page = 1000;         // what listObjectsV2 gives in one answer
constexpr std::size_t pieceOfList = 2000;  // what a reader is given at once

/// A failure as Step Functions reports those of S3; identities of the call are the run's own.
TaskOutcome failure(const TaskRequest& request, const std::string& error, const std::string& what,
                    int status) {
  const std::string id = std::to_string(request.id);
  return TaskOutcome::failed("S3." + error,
                             what + " (Service: S3, Status Code: " + std::to_string(status) +
                                 ", Request ID: " + id + ", Extended Request ID: " + id + ")");
}

std::string text(const Value& value, std::string_view name) {
  return std::string(value[name].string());
}

/// Whether a key leads nowhere but down.
bool leadsDown(const fs::path& key) {
  return key.is_relative() && std::none_of(key.begin(), key.end(), [](const fs::path& part) {
           return part == ".." || part == ".";
         });
}

/// Where a bucket stands; nothing where it is none.
std::optional<fs::path> bucketAt(const fs::path& root, const std::string& bucket) {
  const fs::path name(bucket);
  if (bucket.empty() || name.has_parent_path() || !leadsDown(name)) return std::nullopt;
  std::error_code none;
  fs::path found = fs::canonical(root / name, none);
  if (none || !fs::is_directory(found, none)) return std::nullopt;
  return found;
}

bool isBelow(const fs::path& path, const fs::path& folder) {
  const auto apart = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return apart.first == folder.end();
}

/// The file of a key, whether or not it is there; nothing where it would stand outside of its
/// bucket.
std::optional<fs::path> objectAt(const fs::path& bucket, const std::string& key) {
  if (key.empty() || key.find('\0') != std::string::npos || !leadsDown(key)) return std::nullopt;
  std::error_code failed;
  fs::path path = fs::weakly_canonical(bucket / key, failed);
  if (failed || !isBelow(path, bucket)) return std::nullopt;
  return path;
}

struct ObjectFacts {
  std::uintmax_t size = 0;
  Timestamp modified;
  std::string tag;  ///< with its quotation marks, as S3 has it
};

ObjectFacts factsOf(const fs::path& file) {
  std::error_code failed;
  ObjectFacts facts;
  facts.size = fs::file_size(file, failed);
  const auto written = std::chrono::file_clock::to_sys(fs::last_write_time(file, failed));
  facts.modified.ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(written.time_since_epoch()).count();
  std::array<char, 48> tag{};
  std::snprintf(tag.data(), tag.size(), "\"%016jx%016jx\"", facts.size,
                static_cast<std::uintmax_t>(facts.modified.ms));
  facts.tag = tag.data();
  return facts;
}

/// An answer that is one piece of more.
TaskOutcome asPiece(TaskOutcome outcome, const std::string& next,
                    const std::optional<std::size_t>& count) {
  if (outcome.kind != TaskOutcome::Kind::Succeeded) return outcome;
  if (!next.empty()) outcome.output = std::move(outcome.output).with("NextPiece", Value(next));
  if (count)
    outcome.output =
        std::move(outcome.output).with("ItemCount", Value(static_cast<std::int64_t>(*count)));
  return outcome;
}

/// One call, its bucket found.
class Call {
 public:
  Call(const TaskRequest& request, fs::path bucket)
      : request_(request), bucket_(std::move(bucket)) {}

  [[nodiscard]] TaskOutcome getObject(PieceReader& pieces) const;
  [[nodiscard]] TaskOutcome headObject() const;
  [[nodiscard]] TaskOutcome putObject() const;
  [[nodiscard]] TaskOutcome storeResults() const;
  [[nodiscard]] TaskOutcome deleteObject() const;
  [[nodiscard]] TaskOutcome copyObject(const fs::path& root) const;
  [[nodiscard]] TaskOutcome listObjects() const;
  /// The keys that the call asks for, in the order of their bytes.
  [[nodiscard]] std::vector<std::string> keys(const std::string& after) const;
  [[nodiscard]] Value listed(const std::string& key) const;

 private:
  [[nodiscard]] TaskOutcome noSuchKey() const {
    return failure(request_, "NoSuchKeyException", "The specified key does not exist.", 404);
  }
  /// The file of the Key, where there is one.
  [[nodiscard]] std::optional<fs::path> present(const std::string& key) const;
  [[nodiscard]] TaskOutcome write(std::string_view bytes, const char* answerAs) const;
  [[nodiscard]] TaskOutcome writePart(std::string_view bytes) const;
  [[nodiscard]] TaskOutcome givenAs(std::string body, const ObjectFacts& facts) const;
  /// ItemReader's own spelling differs from that of the SDK.
  [[nodiscard]] bool isReader() const { return request_.service == "s3"; }

  const TaskRequest& request_;
  fs::path bucket_;
};

std::optional<fs::path> Call::present(const std::string& key) const {
  auto path = objectAt(bucket_, key);
  std::error_code failed;
  if (!path || !fs::is_regular_file(*path, failed)) return std::nullopt;
  return path;
}

TaskOutcome Call::givenAs(std::string body, const ObjectFacts& facts) const {
  if (text::invalidUtf8(body).length() != 0)
    return failure(request_, "S3Exception",
                   text(request_.input, "Key") + " is no UTF-8 text, and data here is text", 400);
  return TaskOutcome::succeeded(
      Value::objectOfDistinct({{"Body", Value(std::move(body))},
                               {"ContentLength", Value(static_cast<std::int64_t>(facts.size))},
                               {"ETag", Value(facts.tag)},
                               {"LastModified", Value(toRfc3339(facts.modified))}}));
}

TaskOutcome Call::getObject(PieceReader& pieces) const {
  const std::string key = text(request_.input, "Key");
  const auto path = present(key);
  if (!path) return noSuchKey();
  const ObjectFacts facts = factsOf(*path);
  const bool packed = key.ends_with(".gz");
  if (request_.piece) {
    const std::string why = interpreter::refusalToRead(request_.piece->config);
    if (!why.empty()) return TaskOutcome::failed("S3.InvalidArgument", why);
    if (auto piece = pieces.read({*path, facts.size, facts.tag, packed}, *request_.piece)) {
      if (!*piece) return failure(request_, piece->error().code, piece->error().message, 412);
      return asPiece(givenAs(std::move((*piece)->text), facts), (*piece)->next, (*piece)->count);
    }
  }
  auto read = readWholeFile(path->string(), mostBytes);
  if (!read) return failure(request_, "S3Exception", read.error().message, 403);
  std::string body = std::move(read).value();
  if (packed) {
    auto plain = gunzip(body, mostBytes);
    if (!plain) return failure(request_, "S3Exception", key + " cannot be unpacked", 400);
    body = std::move(*plain);
  }
  return givenAs(std::move(body), facts);
}

TaskOutcome Call::headObject() const {
  const auto path = present(text(request_.input, "Key"));
  if (!path) return noSuchKey();
  const ObjectFacts facts = factsOf(*path);
  return TaskOutcome::succeeded(
      Value::objectOfDistinct({{"ContentLength", Value(static_cast<std::int64_t>(facts.size))},
                               {"ETag", Value(facts.tag)},
                               {"LastModified", Value(toRfc3339(facts.modified))}}));
}

TaskOutcome Call::write(std::string_view bytes, const char* answerAs) const {
  const auto path = objectAt(bucket_, text(request_.input, "Key"));
  if (!path)
    return failure(request_, "S3Exception", "The key leads out of the folder of its bucket.", 400);
  if (const auto failed = replaceFile(path->string(), bytes, {.makeFolders = true}))
    return failure(request_, "S3Exception", failed->message, 500);
  const Value tag = Value::objectOfDistinct({{"ETag", Value(factsOf(*path).tag)}});
  if (answerAs == nullptr) return TaskOutcome::succeeded(tag);
  return TaskOutcome::succeeded(Value::objectOfDistinct({{answerAs, tag}}));
}

TaskOutcome Call::putObject() const {
  const Value& body = request_.input["Body"];
  return write(body.isString() ? std::string(body.string()) : json::print(body), nullptr);
}

/// In its place in the file, which ends there.
TaskOutcome Call::writePart(std::string_view bytes) const {
  const auto path = objectAt(bucket_, text(request_.input, "Key"));
  if (!path)
    return failure(request_, "S3Exception", "The key leads out of the folder of its bucket.", 400);
  std::error_code failed;
  fs::create_directories(path->parent_path(), failed);
  const auto offset = static_cast<std::uintmax_t>(request_.input["Offset"].integer());
  { const std::ofstream made(*path, std::ios::binary | std::ios::app); }
  const std::uintmax_t size = fs::file_size(*path, failed);
  if (failed || size < offset)
    return failure(request_, "S3Exception", "What was written before it is not there.", 500);
  fs::resize_file(*path, offset, failed);
  std::ofstream file(*path, std::ios::binary | std::ios::app);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (failed || !file) return failure(request_, "S3Exception", "The part cannot be written.", 500);
  return TaskOutcome::succeeded(Value::object());
}

TaskOutcome Call::storeResults() const {
  const bool isPart = request_.input.contains("Offset");
  const std::int64_t offset = request_.input["Offset"].integer();
  const std::string bytes = resultsText(request_.input);
  TaskOutcome outcome = isPart ? writePart(bytes) : write(bytes, nullptr);
  if (outcome.kind == TaskOutcome::Kind::Succeeded)
    outcome.output = Value::objectOfDistinct(
        {{"Size", Value(offset + static_cast<std::int64_t>(bytes.size()))}});
  return outcome;
}

TaskOutcome Call::deleteObject() const {
  std::error_code failed;
  if (const auto path = present(text(request_.input, "Key"))) fs::remove(*path, failed);
  if (failed) return failure(request_, "S3Exception", failed.message(), 403);
  return TaskOutcome::succeeded(Value::object());
}

TaskOutcome Call::copyObject(const fs::path& root) const {
  std::string source = text(request_.input, "CopySource");
  if (source.starts_with('/')) source.erase(0, 1);
  const auto slash = source.find('/');
  const auto from = bucketAt(root, source.substr(0, slash));
  if (!from || slash == std::string::npos) return noSuchKey();
  const auto path = objectAt(*from, source.substr(slash + 1));
  auto read = path ? readWholeFile(path->string(), mostBytes)
                   : Result<std::string>(Error{"file.missing", "", "", ""});
  if (!read) return noSuchKey();
  return write(*read, "CopyObjectResult");
}

std::vector<std::string> Call::keys(const std::string& from) const {
  const std::string prefix = text(request_.input, "Prefix");
  const std::string after = std::max(from, std::max(text(request_.input, "StartAfter"),
                                                    text(request_.input, "ContinuationToken")));
  std::vector<std::string> keys;
  std::error_code failed;
  for (fs::recursive_directory_iterator each(bucket_, failed), end; each != end && !failed;
       each.increment(failed)) {
    if (!each->is_regular_file(failed)) continue;
    std::string key = each->path().lexically_relative(bucket_).generic_string();
    // Only a link can lead out of the bucket.
    const bool inside = !each->is_symlink(failed) || objectAt(bucket_, key);
    if (key.starts_with(prefix) && key > after && inside) keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

Value Call::listed(const std::string& key) const {
  const ObjectFacts facts = factsOf(bucket_ / key);
  const Value modified =
      isReader() ? Value(facts.modified.ms / 1000) : Value(toRfc3339(facts.modified));
  return Value::objectOfDistinct({{isReader() ? "Etag" : "ETag", Value(facts.tag)},
                                  {"Key", Value(key)},
                                  {"LastModified", modified},
                                  {"Size", Value(static_cast<std::int64_t>(facts.size))},
                                  {"StorageClass", Value("STANDARD")}});
}

/// A reader follows the pages by itself; an action gives one.
TaskOutcome Call::listObjects() const {
  const std::vector<std::string> all = keys({});
  const auto asked = request_.input["MaxKeys"].integer();
  const std::size_t most =
      asked > 0 ? std::min<std::size_t>(page, static_cast<std::size_t>(asked)) : page;
  const std::size_t count = isReader() ? all.size() : std::min(all.size(), most);
  std::vector<Value> contents;
  for (std::size_t i = 0; i < count; ++i) contents.push_back(listed(all[i]));
  std::vector<Member> members{{"Contents", Value::array(std::move(contents))}};
  if (!isReader()) {
    members.emplace_back("IsTruncated", Value(count < all.size()));
    members.emplace_back("KeyCount", Value(static_cast<std::int64_t>(count)));
    members.emplace_back("Name", request_.input["Bucket"]);
    if (count < all.size()) members.emplace_back("NextContinuationToken", Value(all[count - 1]));
    members.emplace_back("Prefix", Value(text(request_.input, "Prefix")));
  }
  return TaskOutcome::succeeded(Value::objectOfDistinct(std::move(members)));
}

TaskOutcome noSuchBucket(const TaskRequest& request) {
  return failure(request, "NoSuchBucketException", "The specified bucket does not exist", 404);
}

std::optional<TaskOutcome> answer(const fs::path& root, const TaskRequest& request,
                                  PieceReader& pieces) {
  const auto bucket = bucketAt(root, text(request.input, "Bucket"));
  if (!bucket) return noSuchBucket(request);
  const Call call(request, *bucket);
  if (request.action == "getObject") return call.getObject(pieces);
  if (request.action == "headObject") return call.headObject();
  if (request.action == "putObject") return call.putObject();
  if (request.action == "deleteObject") return call.deleteObject();
  if (request.action == "copyObject") return call.copyObject(root);
  if (request.action == "listObjectsV2") return call.listObjects();
  return std::nullopt;
}

}  // namespace

/// The list that a reader goes through: it is made once, as looking through a folder takes long.
class S3Folder::Listings {
 public:
  [[nodiscard]] TaskOutcome piece(const fs::path& root, const TaskRequest& request) {
    const auto bucket = bucketAt(root, text(request.input, "Bucket"));
    if (!bucket) return noSuchBucket(request);
    const std::lock_guard lock(mutex_);
    const std::string& after = request.piece->after;
    const Call call(request, *bucket);
    const std::string name = json::print(request.input);
    if (after.empty() || name != name_) {
      name_ = name;
      keys_ = call.keys(after);
    }
    const auto first = std::upper_bound(keys_.begin(), keys_.end(), after);
    const auto left = static_cast<std::size_t>(keys_.end() - first);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(left, pieceOfList));
    std::vector<Value> contents;
    for (auto key = first; key != last; ++key) contents.push_back(call.listed(*key));
    const std::string next = last == keys_.end() ? "" : *(last - 1);
    const auto count = after.empty() ? std::optional(left) : std::nullopt;
    if (next.empty()) {
      name_.clear();
      keys_ = {};
    }
    return asPiece(TaskOutcome::succeeded(
                       Value::objectOfDistinct({{"Contents", Value::array(std::move(contents))}})),
                   next, next.empty() ? std::nullopt : count);
  }

 private:
  std::mutex mutex_;
  std::string name_;
  std::vector<std::string> keys_;
};

S3Folder::S3Folder(fs::path root)
    : root_(std::move(root)), listings_(std::make_unique<Listings>()) {}

S3Folder::~S3Folder() = default;

interpreter::TaskBackend::Reply S3Folder::start(const TaskRequest& request,
                                                const Deliver& deliver) {
  if (request.service != "s3" && request.service != "aws-sdk:s3") return Reply::NeedsAnswer;
  const bool lists = request.piece && request.action == "listObjectsV2";
  auto outcome = lists ? listings_->piece(root_, request) : answer(root_, request, pieces_);
  if (!outcome) return Reply::NeedsAnswer;
  deliver({request.id, std::move(*outcome), 0});
  return Reply::Accepted;
}

interpreter::TaskBackend::Reply S3Folder::store(const TaskRequest& request,
                                                const Deliver& deliver) {
  const auto bucket = bucketAt(root_, text(request.input, "Bucket"));
  deliver({request.id, bucket ? Call(request, *bucket).storeResults() : noSuchBucket(request), 0});
  return Reply::Accepted;
}

}  // namespace stepwright::tasks
