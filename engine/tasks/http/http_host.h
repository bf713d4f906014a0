// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwright::tasks {

using HttpFields = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method, url;
  HttpFields headers;
  std::string body;
};

/// What came back; `failure` says why nothing did.
struct HttpAnswer {
  int status = 0;
  std::string reason;
  HttpFields headers;
  std::string body;
  std::string failure;
  bool tooLarge = false;  ///< the body was, and is not whole

  [[nodiscard]] std::string header(std::string_view name) const;
};

/// "https://host:port" and "/path?query" of a URL; the first is "" where it is none.
[[nodiscard]] std::pair<std::string, std::string> hostAndPath(std::string_view url);

/// Calls hosts, a few dozen at once, the others as soon as one of these is done; no redirection is
/// followed.
class HttpHost {
 public:
  HttpHost();
  /// Waits for calls that are under way, which are broken off; those that wait are forgotten.
  ~HttpHost();
  HttpHost(const HttpHost&) = delete;
  HttpHost& operator=(const HttpHost&) = delete;

  /// `work` calls what it is given to send, and tells what came of it unless it was cancelled.
  using Send = std::function<HttpAnswer(const HttpRequest& request)>;
  using Work = std::function<void(const Send& send)>;
  void run(const std::string& id, Work work);
  void cancel(const std::string& id);

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::tasks
