// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_aws.h"

#include <array>
#include <cmath>

#include <openssl/evp.h>

#include "engine/json/parse.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/random.h"

namespace stepwright::query::jsonata {
namespace {

/// What the functions of Step Functions say of a wrong argument; JSONata has no code for them.
Val refuse(const Call& call, std::string_view code, std::string words) {
  call.evaluator.failWith({std::string(code), std::move(words), {}, 0, 0, {}});
  return {};
}

/// -0 in JSON text is the number 0.
json::Value withoutNegativeZero(const json::Value& value) {
  return value.isNumber() && value.number() == 0 && !value.isInteger()
             ? json::Value(std::int64_t{0})
             : value;
}

Val parse(const Call& call) {
  if (!call[0].isString()) return {};
  auto value = json::parse(call[0].string());
  if (!value)
    return refuse(call, "D3030", "$parse: the text is not JSON: " + value.error().message);
  call.evaluator.chargeString(call[0].string().size());
  return withoutNegativeZero(*value);
}

Val partition(const Call& call) {
  if (!call[0].isArray()) return {};
  const double wanted = call[1].isNumber() ? std::trunc(call[1].number()) : 0;
  if (!(wanted >= 1))
    return refuse(call, "D3030", "$partition: the size of a chunk must be a positive number");
  const std::size_t count = call[0].size();
  const std::size_t size = wanted >= static_cast<double>(count) ? std::max<std::size_t>(count, 1)
                                                                : static_cast<std::size_t>(wanted);
  Val result = call.evaluator.newArray();
  for (std::size_t at = 0; at < count && call.evaluator.spend(1); at += size) {
    Val chunk = call.evaluator.newArray();
    for (std::size_t i = at; i < std::min(count, at + size); ++i)
      chunk.array()->push(call[0].at(i));
    result.array()->push(std::move(chunk));
  }
  return result;
}

Val range(const Call& call) {
  if (!call[0].isNumber() || !call[1].isNumber() || !call[2].isNumber()) return {};
  const double first = std::trunc(call[0].number());
  const double last = std::trunc(call[1].number());
  const double step = std::trunc(call[2].number());
  if (step == 0) return refuse(call, "D3030", "$range: the step must not be 0");
  const double count = std::floor((last - first) / step) + 1;
  if (!(count > 0)) return call.evaluator.newSequence();
  if (count > 1e7)
    return refuse(call, "D2014", "$range: the array would have more than 10000000 items");
  if (!call.evaluator.reserveBytes(static_cast<std::size_t>(count) * 8)) return {};
  Val result = call.evaluator.newSequence();
  if (step == 1 && std::fabs(first) < 9e15) {
    result.array()->setRange(static_cast<std::int64_t>(first), static_cast<std::size_t>(count));
    return result;
  }
  for (double i = 0; i < count && call.evaluator.spend(1); ++i)
    result.array()->push(numberOf(first + i * step));
  return result;
}

const EVP_MD* algorithmOf(std::string_view name) {
  if (name == "MD5") return EVP_md5();
  if (name == "SHA-1") return EVP_sha1();
  if (name == "SHA-256") return EVP_sha256();
  if (name == "SHA-384") return EVP_sha384();
  return name == "SHA-512" ? EVP_sha512() : nullptr;
}

Val hash(const Call& call) {
  if (!call[0].isString() || !call[1].isString()) return {};
  const EVP_MD* algorithm = algorithmOf(call[1].string());
  if (algorithm == nullptr) {
    return refuse(call, "D3030",
                  "$hash: the algorithm must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512");
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  const std::string_view text = call[0].string();
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, algorithm, nullptr) != 1) {
    return refuse(call, "D3030", "$hash: the algorithm is not available");
  }
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (unsigned i = 0; i < size; ++i) {
    out += hex[digest[i] >> 4U];
    out += hex[digest[i] & 0xFU];
  }
  return json::Value(out);
}

Val seededRandom(const Call& call) {
  if (call[0].isNumber()) return json::Value(JavaRandom(call[0].json().integer()).nextDouble());
  return json::Value(static_cast<double>(call.evaluator.random().next() >> 11U) * 0x1.0p-53);
}

Val uuid(const Call& call) { return json::Value(makeUuid(call.evaluator.random())); }

}  // namespace

std::vector<Builtin> awsFunctions() {
  return {
      {"parse", "<s-:x>", 1, parse, {}},         {"partition", "<an:a>", 2, partition, {}},
      {"range", "<nnn:a>", 3, range, {}},        {"hash", "<s-s:s>", 2, hash, {}},
      {"random", "<n?:n>", 1, seededRandom, {}}, {"uuid", "<:s>", 0, uuid, {}},
  };
}

}  // namespace stepwright::query::jsonata
