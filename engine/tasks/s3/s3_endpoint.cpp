// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/s3_endpoint.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/time.h"
#include "engine/json/print.h"
#include "engine/tasks/http/http_task.h"
#include "engine/tasks/s3/results_text.h"
#include "engine/text/utf8.h"

namespace stepwright::tasks {

using interpreter::TaskOutcome;
using interpreter::TaskRequest;
using json::Member;
using json::Value;

namespace {

/// As in a path: all but what may stand there by itself.
std::string escaped(std::string_view text, bool isPath) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string written;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 ||
                       std::string_view("-_.~").find(c) != std::string_view::npos ||
                       (isPath && c == '/');
    if (plain)
      written += c;
    else
      (written += '%') += {digits[byte >> 4U], digits[byte & 15U]};
  }
  return written;
}

std::string utf8Of(std::uint32_t code) {
  if (code < 0x80) return {static_cast<char>(code)};
  std::string bytes;
  const auto follow = [&](unsigned shift) {
    bytes += static_cast<char>(0x80U | (code >> shift & 0x3FU));
  };
  if (code < 0x800) {
    bytes += static_cast<char>(0xC0U | code >> 6U);
  } else if (code < 0x10000) {
    bytes += static_cast<char>(0xE0U | code >> 12U);
    follow(6);
  } else {
    bytes += static_cast<char>(0xF0U | (code >> 18U & 7U));
    follow(12);
    follow(6);
  }
  follow(0);
  return bytes;
}

/// What the character references of XML stand for.
std::string plainText(std::string_view xml) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> names = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  std::string text;
  while (!xml.empty()) {
    const auto end = xml.front() == '&' ? xml.find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += xml.front();
      xml.remove_prefix(1);
      continue;
    }
    const auto name = xml.substr(1, end - 1);
    for (const auto& [known, c] : names)
      if (known == name) text += c;
    if (name.starts_with('#')) {
      std::uint32_t code = 0;
      const bool hex = name.size() > 1 && name[1] == 'x';
      std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), code, hex ? 16 : 10);
      text += utf8Of(code);
    }
    xml.remove_prefix(end + 1);
  }
  return text;
}

/// What stands in the first element of that name, from `at` on, which is moved behind it.
std::optional<std::string_view> element(std::string_view xml, const std::string& name,
                                        std::size_t& at) {
  const std::string open = "<" + name + ">", close = "</" + name + ">";
  const auto begin = xml.find(open, at);
  if (begin == std::string_view::npos) return std::nullopt;
  const auto end = xml.find(close, begin);
  if (end == std::string_view::npos) return std::nullopt;
  at = end + close.size();
  return xml.substr(begin + open.size(), end - begin - open.size());
}

std::string textIn(std::string_view xml, const std::string& name) {
  std::size_t at = 0;
  return plainText(element(xml, name, at).value_or(""));
}

TaskOutcome failure(const TaskRequest& request, const HttpAnswer& answer) {
  if (!answer.failure.empty())
    return TaskOutcome::failed("S3.SdkClientException",
                               "Unable to execute HTTP request: " + answer.failure);
  const std::string code = textIn(answer.body, "Code"), words = textIn(answer.body, "Message");
  const std::string id = std::to_string(request.id);
  return TaskOutcome::failed("S3." + (code.empty() ? std::string("S3") : code) + "Exception",
                             (words.empty() ? answer.reason : words) +
                                 " (Service: S3, Status Code: " + std::to_string(answer.status) +
                                 ", Request ID: " + id + ", Extended Request ID: " + id + ")");
}

std::string inputText(const TaskRequest& request, std::string_view name) {
  return std::string(request.input[name].string());
}

bool isReader(const TaskRequest& request) { return request.service == "s3"; }

Value listedObject(const TaskRequest& request, std::string_view xml) {
  const auto modified = parseRfc3339(textIn(xml, "LastModified"));
  std::int64_t size = 0;
  const std::string digits = textIn(xml, "Size"), kind = textIn(xml, "StorageClass");
  std::from_chars(digits.data(), digits.data() + digits.size(), size);
  return Value::objectOfDistinct(
      {{isReader(request) ? "Etag" : "ETag", Value(textIn(xml, "ETag"))},
       {"Key", Value(textIn(xml, "Key"))},
       {"LastModified", isReader(request) ? Value(modified ? modified->ms / 1000 : 0)
                                          : Value(textIn(xml, "LastModified"))},
       {"Size", Value(size)},
       {"StorageClass", Value(kind.empty() ? std::string("STANDARD") : kind)}});
}

TaskOutcome listing(const TaskRequest& request, const std::string& xml) {
  std::vector<Value> contents;
  std::size_t at = 0;
  while (const auto one = element(xml, "Contents", at))
    contents.push_back(listedObject(request, *one));
  const std::string next = textIn(xml, "NextContinuationToken");
  std::vector<Member> members{{"Contents", Value::array(std::move(contents))}};
  if (isReader(request)) {
    if (!next.empty()) members.emplace_back("NextPiece", Value(next));
  } else {
    members.emplace_back("IsTruncated", Value(textIn(xml, "IsTruncated") == "true"));
    members.emplace_back("Name", request.input["Bucket"]);
    if (!next.empty()) members.emplace_back("NextContinuationToken", Value(next));
    members.emplace_back("Prefix", Value(inputText(request, "Prefix")));
  }
  return TaskOutcome::succeeded(Value::objectOfDistinct(std::move(members)));
}

TaskOutcome object(const TaskRequest& request, const HttpAnswer& answer) {
  if (text::invalidUtf8(answer.body).length() != 0)
    return TaskOutcome::failed(
        "S3.S3Exception", inputText(request, "Key") + " is no UTF-8 text, and data here is text");
  return TaskOutcome::succeeded(Value::objectOfDistinct(
      {{"Body", Value(answer.body)},
       {"ContentLength", Value(static_cast<std::int64_t>(answer.body.size()))},
       {"ETag", Value(answer.header("etag"))},
       {"LastModified", Value(answer.header("last-modified"))}}));
}

std::string query(const TaskRequest& request) {
  std::string text = "?list-type=2";
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += "&" + std::string(name) + "=" + escaped(value, false);
  };
  add("prefix", inputText(request, "Prefix"));
  add("start-after", inputText(request, "StartAfter"));
  const std::string after = request.piece ? request.piece->after : "";
  add("continuation-token", after.empty() ? inputText(request, "ContinuationToken") : after);
  if (const auto most = request.input["MaxKeys"].integer(); most > 0)
    add("max-keys", std::to_string(most));
  return text;
}

bool isForS3(const TaskRequest& request) {
  return request.service == "s3" || request.service == "aws-sdk:s3";
}

/// What is asked of the address; nothing for an action that is left to others.
std::optional<HttpRequest> requestFor(const std::string& address, const TaskRequest& request) {
  HttpRequest call;
  const std::string bucket = address + "/" + escaped(inputText(request, "Bucket"), true);
  const std::string key = bucket + "/" + escaped(inputText(request, "Key"), true);
  if (request.action == "listObjectsV2") return HttpRequest{"GET", bucket + query(request), {}, ""};
  if (request.action == "getObject") return HttpRequest{"GET", key, {}, ""};
  if (request.action == "deleteObject") return HttpRequest{"DELETE", key, {}, ""};
  if (request.action != "putObject") return std::nullopt;
  const Value& body = request.input["Body"];
  return HttpRequest{
      "PUT", key, {}, body.isString() ? std::string(body.string()) : json::print(body)};
}

TaskOutcome outcomeOf(const TaskRequest& request, const HttpAnswer& answer) {
  if (!answer.failure.empty() || answer.status < 200 || answer.status > 299)
    return failure(request, answer);
  if (request.action == "listObjectsV2") return listing(request, answer.body);
  if (request.action == "getObject") return object(request, answer);
  if (request.action == "deleteObject") return TaskOutcome::succeeded(Value::object());
  return TaskOutcome::succeeded(Value::objectOfDistinct({{"ETag", Value(answer.header("etag"))}}));
}

}  // namespace

S3Endpoint::S3Endpoint(std::string address) : address_(std::move(address)) {
  while (address_.ends_with('/')) address_.pop_back();
}

S3Endpoint::~S3Endpoint() = default;

bool S3Endpoint::isAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

interpreter::TaskBackend::Reply S3Endpoint::start(const TaskRequest& request,
                                                  const Deliver& deliver) {
  if (!isForS3(request)) return Reply::NeedsAnswer;
  auto call = requestFor(address_, request);
  if (!call) return Reply::NeedsAnswer;
  http_.run(std::to_string(request.id),
            [request, deliver, call = std::move(*call)](const HttpHost::Send& send) {
              deliver({request.id, outcomeOf(request, send(call)), 0});
            });
  return Reply::Accepted;
}

interpreter::TaskBackend::Reply S3Endpoint::store(const TaskRequest& request,
                                                  const Deliver& deliver) {
  const std::string key = inputText(request, "Bucket") + "/" + inputText(request, "Key");
  const bool isPart = request.input.contains("Offset");
  const bool last = !isPart || request.input["Last"].boolean();
  const std::lock_guard lock(mutex_);
  std::string& held = parts_[key];
  held.resize(std::min<std::size_t>(held.size(),
                                    static_cast<std::size_t>(request.input["Offset"].integer())));
  held += resultsText(request.input);
  const auto size = static_cast<std::int64_t>(held.size());
  const Value answer = Value::objectOfDistinct({{"Size", Value(size)}});
  if (!last) {
    deliver({request.id, TaskOutcome::succeeded(answer), 0});
    return Reply::Accepted;
  }
  HttpRequest call{"PUT", address_ + "/" + escaped(key, true), {}, held};
  http_.run(std::to_string(request.id), [request, deliver, answer,
                                         call = std::move(call)](const HttpHost::Send& send) {
    const HttpAnswer came = send(call);
    const bool good = came.failure.empty() && came.status >= 200 && came.status <= 299;
    deliver({request.id, good ? TaskOutcome::succeeded(answer) : failure(request, came), 0});
  });
  return Reply::Accepted;
}

interpreter::TaskBackend::Reach S3Endpoint::reachOf(const TaskRequest& request) {
  const bool answers = request.stores || (isForS3(request) && requestFor(address_, request));
  if (!answers) return Reach::Nobody;
  return isOfThisMachine(address_) ? Reach::Told : Reach::Away;
}

void S3Endpoint::cancel(interpreter::TaskId task) { http_.cancel(std::to_string(task)); }

}  // namespace stepwright::tasks
