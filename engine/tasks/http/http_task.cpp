// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/http_task.h"

#include <openssl/evp.h>
#include <strings.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/base/glob.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/http/secret_store.h"

namespace stepwright::tasks {

using interpreter::TaskOutcome;
using json::Value;

namespace {

constexpr const char* jsonType = "application/json";
constexpr const char* formType = "application/x-www-form-urlencoded";
/// A Task's own answer is 256 KiB at most.
constexpr std::size_t largestHttpAnswer = 262'144, longestHttpCause = 32'768;

/// Headers that are not the Task's to set, in lower case; one with a * at its end stands for all
/// that begin so.
constexpr std::array<std::string_view, 40> forbiddenHeaders{"a-im",
                                                            "accept-charset",
                                                            "accept-datetime",
                                                            "accept-encoding",
                                                            "authorization",
                                                            "cache-control",
                                                            "connection",
                                                            "content-encoding",
                                                            "content-length",
                                                            "content-md5",
                                                            "date",
                                                            "expect",
                                                            "forwarded",
                                                            "from",
                                                            "host",
                                                            "http2-settings",
                                                            "if-match",
                                                            "if-modified-since",
                                                            "if-none-match",
                                                            "if-range",
                                                            "if-unmodified-since",
                                                            "keep-alive",
                                                            "max-forwards",
                                                            "origin",
                                                            "pragma",
                                                            "proxy-authenticate",
                                                            "proxy-authorization",
                                                            "referer",
                                                            "server",
                                                            "te",
                                                            "trailer",
                                                            "transfer-encoding",
                                                            "upgrade",
                                                            "via",
                                                            "warning",
                                                            "www-authenticate",
                                                            "x-forwarded-*",
                                                            "x-amz-*",
                                                            "x-amzn-*",
                                                            "x-real-ip"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return out;
}

bool isForbidden(std::string_view header) {
  const std::string name = lower(header);
  return std::any_of(forbiddenHeaders.begin(), forbiddenHeaders.end(), [&](std::string_view each) {
    return each.ends_with('*') ? name.starts_with(each.substr(0, each.size() - 1)) : name == each;
  });
}

std::string percentEncoded(std::string_view text) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    if (plain.find(letter) != std::string_view::npos) {
      out += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    out += '%';
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
  return out;
}

std::string asText(const Value& value) {
  return value.isString() ? std::string(value.string()) : json::print(value);
}

void addPair(std::string& form, const std::string& name, const std::string& value) {
  if (!form.empty()) form += '&';
  form += percentEncoded(name) + "=" + percentEncoded(value);
}

void addToForm(std::string& form, const std::string& name, const Value& value, ArrayFormat arrays) {
  if (value.isObject()) {
    for (const json::Member& each : value.members())
      addToForm(form, name + "[" + std::string(each.name()) + "]", each.value, arrays);
    return;
  }
  if (!value.isArray()) return addPair(form, name, asText(value));
  if (arrays == ArrayFormat::Commas) {
    std::string all;
    for (const Value& each : value.items()) all += (all.empty() ? "" : ",") + asText(each);
    return addPair(form, name, all);
  }
  std::size_t index = 0;
  for (const Value& each : value.items()) {
    const std::string place = arrays == ArrayFormat::Indices
                                  ? name + "[" + std::to_string(index) + "]"
                                  : (arrays == ArrayFormat::Brackets ? name + "[]" : name);
    addToForm(form, place, each, arrays);
    ++index;
  }
}

bool hasHeader(const HttpRequest& request, std::string_view name) {
  return std::any_of(request.headers.begin(), request.headers.end(), [&](const auto& each) {
    return ::strcasecmp(each.first.c_str(), std::string(name).c_str()) == 0;
  });
}

void setHeader(HttpRequest& request, const std::string& name, std::string value) {
  std::erase_if(request.headers, [&](const auto& each) {
    return ::strcasecmp(each.first.c_str(), name.c_str()) == 0;
  });
  request.headers.emplace_back(name, std::move(value));
}

std::string headerOf(const HttpRequest& request, const char* name) {
  for (const auto& [each, value] : request.headers)
    if (::strcasecmp(each.c_str(), name) == 0) return value;
  return {};
}

bool isJsonType(std::string_view type) {
  const std::string media = lower(type.substr(0, type.find(';')));
  return media == jsonType || (media.starts_with("application/") && media.ends_with("+json"));
}

/// What goes into headers and lines of a request must not end them.
bool holdsLineEnd(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

Error cannot(const std::string& why) { return {"States.Runtime", why, "", ""}; }

std::optional<Error> addHeaders(HttpRequest& request, const Value& headers) {
  for (const json::Member& each : headers.members()) {
    if (isForbidden(each.name()))
      return cannot("The header '" + std::string(each.name()) + "' is not allowed in an HTTP Task");
    if (holdsLineEnd(each.name()) || holdsLineEnd(asText(each.value)))
      return cannot("The header '" + std::string(each.name()) + "' holds the end of a line");
    setHeader(request, std::string(each.name()), asText(each.value));
  }
  return std::nullopt;
}

void addQuery(std::string& url, const std::string& name, const std::string& value) {
  url += url.find('?') == std::string::npos ? '?' : '&';
  url += percentEncoded(name) + "=" + percentEncoded(value);
}

std::optional<ArrayFormat> arrayFormat(std::string_view word) {
  if (word.empty() || word == "INDICES") return ArrayFormat::Indices;
  if (word == "REPEAT") return ArrayFormat::Repeat;
  if (word == "COMMAS") return ArrayFormat::Commas;
  if (word == "BRACKETS") return ArrayFormat::Brackets;
  return std::nullopt;
}

std::optional<Error> setBody(HttpRequest& request, const Value& parameters) {
  const Value* body = parameters.find("RequestBody");
  if (body == nullptr) return std::nullopt;
  const Value& transform = parameters["Transform"];
  const std::string_view encoding = transform["RequestBodyEncoding"].string();
  if (encoding == "URL_ENCODED") {
    const auto arrays = arrayFormat(transform["RequestEncodingOptions"]["ArrayFormat"].string());
    if (!arrays) return cannot("The ArrayFormat is none of INDICES, REPEAT, COMMAS, BRACKETS");
    if (!body->isObject()) return cannot("Only an object can be URL-encoded");
    request.body = formEncoded(*body, *arrays);
    if (!hasHeader(request, "Content-Type")) setHeader(request, "Content-Type", formType);
    return std::nullopt;
  }
  if (!encoding.empty() && encoding != "NONE")
    return cannot("The RequestBodyEncoding is neither NONE nor URL_ENCODED");
  if (!hasHeader(request, "Content-Type")) setHeader(request, "Content-Type", jsonType);
  const bool text = body->isString() && !isJsonType(headerOf(request, "Content-Type"));
  request.body = text ? std::string(body->string()) : json::print(*body);
  return std::nullopt;
}

std::string base64(std::string_view text) {
  std::string out(4 * ((text.size() + 2) / 3) + 1, '\0');
  const int length = ::EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       static_cast<int>(text.size()));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

/// The body with what a connection adds to it, where it is an object or a form.
void addToBody(HttpRequest& request, const HttpFields& fields) {
  if (fields.empty()) return;
  if (lower(headerOf(request, "Content-Type")).starts_with(formType)) {
    for (const auto& [name, value] : fields) addPair(request.body, name, value);
    return;
  }
  const auto read =
      request.body.empty() ? Result<Value>(Value::object()) : json::parse(request.body);
  if (!read || !read->isObject()) return;
  Value body = *read;
  for (const auto& [name, value] : fields) body = std::move(body).with(name, Value(value));
  request.body = json::print(body);
  if (!hasHeader(request, "Content-Type")) setHeader(request, "Content-Type", jsonType);
}

Result<std::string> oauthToken(const Connection& connection, const std::string& secret,
                               const HttpHost::Send& send) {
  HttpRequest request;
  request.method = connection.tokenMethod;
  request.url = connection.tokenUrl;
  request.headers = {{"Content-Type", formType}, {"Accept", jsonType}};
  request.body = formEncoded(Value::object({{"grant_type", "client_credentials"},
                                            {"client_id", Value(connection.user)},
                                            {"client_secret", Value(secret)}}),
                             ArrayFormat::Indices);
  const HttpAnswer answer = send(request);
  const auto body = json::parse(answer.body);
  if (answer.failure.empty() && answer.status / 100 == 2 && body &&
      (*body)["access_token"].isString())
    return std::string((*body)["access_token"].string());
  return Error{"States.Http.StatusCode." + std::to_string(answer.status == 0 ? 400 : answer.status),
               "The connection " + connection.name + " got no token from " + connection.tokenUrl +
                   (answer.failure.empty() ? ": status " + std::to_string(answer.status)
                                           : ": " + answer.failure),
               "", ""};
}

}  // namespace

std::string formEncoded(const Value& body, ArrayFormat arrays) {
  std::string form;
  for (const json::Member& each : body.members())
    addToForm(form, std::string(each.name()), each.value, arrays);
  return form;
}

Result<HttpRequest> httpRequestOf(const Value& parameters) {
  HttpRequest request;
  request.method = parameters["Method"].string();
  constexpr std::array<std::string_view, 7> methods{"GET",   "POST",    "PUT", "DELETE",
                                                    "PATCH", "OPTIONS", "HEAD"};
  if (std::find(methods.begin(), methods.end(), request.method) == methods.end())
    return cannot("The Method '" + request.method +
                  "' is none of GET, POST, PUT, DELETE, PATCH, OPTIONS, HEAD");
  request.url = parameters["ApiEndpoint"].string();
  const bool plain = std::all_of(request.url.begin(), request.url.end(),
                                 [](unsigned char c) { return c > ' ' && c != 0x7F; });
  if (hostAndPath(request.url).first.empty() || !plain)
    return cannot("The ApiEndpoint '" + request.url + "' is no http or https URL");
  request.headers = {{"User-Agent", "Amazon|StepFunctions|HttpInvoke|us-east-1"},
                     {"Range", "bytes=0-262144"}};
  if (auto error = addHeaders(request, parameters["Headers"])) return *error;
  for (const json::Member& each : parameters["QueryParameters"].members()) {
    if (!each.value.isArray()) {
      addQuery(request.url, std::string(each.name()), asText(each.value));
      continue;
    }
    for (const Value& item : each.value.items())
      addQuery(request.url, std::string(each.name()), asText(item));
  }
  if (auto error = setBody(request, parameters)) return *error;
  return request;
}

std::string connectionCalled(const Value& parameters) {
  for (const char* form : {"Authentication", "InvocationConfig"})
    if (const auto name = parameters[form]["ConnectionArn"].string(); !name.empty())
      return std::string(name);
  return {};
}

const Connection* connectionNamed(const std::vector<Connection>& connections,
                                  std::string_view called) {
  // arn:aws:events:region:account:connection/NAME/ID
  std::string_view name = called;
  constexpr std::string_view mark = ":connection/";
  if (const std::size_t at = called.find(mark); at != std::string_view::npos) {
    name = called.substr(at + mark.size());
    name = name.substr(0, name.find('/'));
  }
  const auto found = std::find_if(
      connections.begin(), connections.end(),
      [&](const Connection& each) { return each.name == called || each.name == name; });
  return found == connections.end() ? nullptr : &*found;
}

std::optional<Error> authorize(HttpRequest& request, const Connection& connection,
                               const HttpHost::Send& send) {
  const std::string secret = secretNamed(connection.secretFrom);
  if (secret.empty())
    return Error{"Stepwright.NoSecret",
                 "The connection " + connection.name +
                     " wants its secret in the environment variable " + connection.secretFrom +
                     ", which is not set, or in the desktop's secret store under application "
                     "stepwright, secret " +
                     connection.secretFrom + ", where it is not",
                 "", ""};
  for (const auto& [name, value] : connection.headers) setHeader(request, name, value);
  for (const auto& [name, value] : connection.query) addQuery(request.url, name, value);
  addToBody(request, connection.body);
  switch (connection.kind) {
    case Connection::Kind::ApiKey:
      setHeader(request, connection.header.empty() ? "X-Api-Key" : connection.header, secret);
      break;
    case Connection::Kind::Basic:
      setHeader(request, "Authorization", "Basic " + base64(connection.user + ":" + secret));
      break;
    case Connection::Kind::OAuth: {
      const auto token = oauthToken(connection, secret, send);
      if (!token) return token.error();
      setHeader(request, "Authorization", "Bearer " + *token);
    }
  }
  return std::nullopt;
}

TaskOutcome httpOutcome(const HttpAnswer& answer) {
  if (!answer.failure.empty()) return TaskOutcome::failed("States.Http.Socket", answer.failure);
  if (answer.tooLarge || answer.body.size() > largestHttpAnswer)
    return TaskOutcome::failed("States.DataLimitExceeded",
                               "The answer of the HTTP endpoint has more than 262144 bytes");
  if (answer.status / 100 != 2)
    return TaskOutcome::failed("States.Http.StatusCode." + std::to_string(answer.status),
                               std::string_view(answer.body).substr(0, longestHttpCause));
  std::vector<json::Member> headers;
  for (const auto& [name, value] : answer.headers) {
    const auto known = std::find_if(headers.begin(), headers.end(),
                                    [&](const json::Member& each) { return each.name() == name; });
    if (known == headers.end())
      headers.emplace_back(Value(name), Value::array({Value(value)}));
    else
      known->value = known->value.withItem(known->value.size(), Value(value));
  }
  Value body(answer.body);
  if (isJsonType(answer.header("Content-Type"))) {
    auto read = json::parse(answer.body);
    if (read) body = std::move(*read);
  }
  return TaskOutcome::succeeded(
      Value::object({{"Headers", Value::object(std::move(headers))},
                     {"ResponseBody", std::move(body)},
                     {"StatusCode", Value(static_cast<std::int64_t>(answer.status))},
                     {"StatusText", Value(answer.reason)}}));
}

namespace {

/// "api.example.com:8080", in lower case.
std::string hostAndPort(std::string_view url) {
  const std::string host = hostAndPath(url).first;
  return lower(host.substr(std::min(host.find("://") + 3, host.size())));
}

}  // namespace

bool isOfThisMachine(std::string_view url) {
  const std::string host = hostAndPort(url);
  if (host.find('@') != std::string::npos) return false;  // what stands before it is a user
  constexpr std::array<std::string_view, 3> names{"localhost", "127.0.0.1", "[::1]"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return host.starts_with(name) && (host.size() == name.size() || host[name.size()] == ':');
  });
}

bool namesHost(const std::vector<std::string>& hosts, std::string_view url) {
  const std::string host = hostAndPort(url);
  const std::string name = host.substr(0, host.rfind(':'));
  if (host.empty()) return false;
  return std::any_of(hosts.begin(), hosts.end(), [&](const std::string& each) {
    const std::string pattern = lower(each);
    const bool port = pattern.find(':') != std::string::npos;
    return globMatches(pattern, port ? host : name);
  });
}

}  // namespace stepwright::tasks
