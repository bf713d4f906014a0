// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwright::tasks {

struct HttpCall {
  std::string method, path;  ///< the path behind the token, with its leading slash
  std::string body;
  bool tooLarge = false;  ///< the body was, and is not whole
  std::function<std::string(const std::string& name)> header;
};

struct HttpReply {
  int status = 200;
  std::string body, type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers;
};

/// 128 bits that nobody guesses, as 32 letters.
[[nodiscard]] std::string unguessable();
/// An id as AWS gives each request one.
[[nodiscard]] std::string newRequestId();

/// A server for programs on this machine alone: on the loopback interface, a free port, and behind
/// a token in the path. Whoever has another name for this machine in mind (a page of the web whose
/// name leads here, by rebinding) is refused by the Host header, and so is what a browser says
/// where it comes from.
class LoopbackServer {
 public:
  using Handler = std::function<HttpReply(const HttpCall& call)>;

  /// `threads` calls are handled at once; more than `largest` bytes of a body are not read.
  /// `isLetIn` says which paths need no token, for they hold something that is as good.
  LoopbackServer(Handler handler, std::size_t threads, std::size_t largest,
                 std::function<bool(std::string_view path)> isLetIn = {});
  /// Handlers that wait must have been woken before.
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  [[nodiscard]] int port() const;  ///< 0 where there was none to be had
  /// "127.0.0.1:40001/TOKEN"
  [[nodiscard]] std::string address() const;

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::tasks
