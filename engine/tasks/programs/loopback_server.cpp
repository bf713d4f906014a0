// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/programs/loopback_server.h"

#include <httplib.h>
#include <openssl/rand.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace stepwright::tasks {
namespace {

std::string hexOf(const std::array<unsigned char, 16>& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::array<unsigned char, 16> randomBytes() {
  std::array<unsigned char, 16> bytes{};
  // Without chance there is no secret: better none at all.
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) std::terminate();
  return bytes;
}

/// Threads that come when they are wanted: most servers here have one client.
class GrowingPool final : public httplib::TaskQueue {
 public:
  explicit GrowingPool(std::size_t most) : most_(most) {}
  void enqueue(std::function<void()> job) override {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
    if (idle_ < jobs_.size() && threads_.size() < most_) threads_.emplace_back([this] { work(); });
    changed_.notify_one();
  }
  void shutdown() override {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
      changed_.notify_all();
    }
    for (std::thread& thread : threads_) thread.join();
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      changed_.wait(lock, [&] { return over_ || !jobs_.empty(); });
      --idle_;
      if (jobs_.empty()) return;
      const std::function<void()> job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      job();
      lock.lock();
    }
  }

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool over_ = false;
};

}  // namespace

std::string unguessable() { return hexOf(randomBytes()); }

std::string newRequestId() {
  auto bytes = randomBytes();
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
  std::string text = hexOf(bytes);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
  return text;
}

class LoopbackServer::Core {
 public:
  Core(Handler handler, std::size_t threads, std::size_t largest,
       std::function<bool(std::string_view)> isLetIn)
      : handler_(std::move(handler)), isLetIn_(std::move(isLetIn)) {
    server_.new_task_queue = [threads] { return new GrowingPool(threads); };
    // Each of these is a day's work to find: small answers wait for 40 ms without the first, the
    // fifth call on a connection fails without the second, and the third is how long an idle one is
    // held.
    server_.set_tcp_nodelay(true);
    server_.set_keep_alive_max_count(1U << 30U);
    server_.set_keep_alive_timeout(3600);
    server_.set_payload_max_length(largest);
    server_.set_socket_options([this](int file) { listening_ = file; });
    server_.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          if (isAllowed(request)) return httplib::Server::HandlerResponse::Unhandled;
          response.status = 403;
          return httplib::Server::HandlerResponse::Handled;
        });
    server_.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response, {}, false);
    });
    // Read by hand: what curl -d sends is taken for a form else, of which 8 KB are the most.
    server_.Post(".*", [this](const httplib::Request& request, httplib::Response& response,
                              const httplib::ContentReader& read) {
      std::string body;
      const bool whole = read([&](const char* bytes, std::size_t count) {
        body.append(bytes, count);
        return true;
      });
      answer(request, response, std::move(body), !whole);
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    if (port_ <= 0) return;
    // Five are compiled in, and the sixth that comes at once waits for a second or more.
    ::listen(listening_, 1024);
    thread_ = std::thread([this] {
      server_.listen_after_bind();
      isOver_ = true;
    });
  }
  ~Core() {
    if (!thread_.joinable()) return;
    while (!server_.is_running() && !isOver_) std::this_thread::yield();
    server_.stop();
    thread_.join();
  }
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string address() const {
    return "127.0.0.1:" + std::to_string(port_) + "/" + token_;
  }

 private:
  [[nodiscard]] bool isAllowed(const httplib::Request& request) const {
    const std::string host = request.get_header_value("Host");
    const std::string port = ":" + std::to_string(port_);
    if (host != "127.0.0.1" + port && host != "localhost" + port) return false;
    if (request.has_header("Origin") || request.has_header("Sec-Fetch-Site")) return false;
    return hasToken(request.path) || (isLetIn_ && isLetIn_(request.path));
  }
  [[nodiscard]] bool hasToken(std::string_view path) const {
    const std::size_t end = token_.size() + 1;
    if (path.size() < end || (path.size() > end && path[end] != '/')) return false;
    return CRYPTO_memcmp(path.data() + 1, token_.data(), token_.size()) == 0;
  }
  void answer(const httplib::Request& request, httplib::Response& response, std::string body,
              bool tooLarge) const {
    HttpCall call;
    call.method = request.method;
    call.path = hasToken(request.path) ? request.path.substr(token_.size() + 1) : request.path;
    if (call.path.empty()) call.path = "/";
    call.body = std::move(body);
    call.tooLarge = tooLarge;
    call.header = [&](const std::string& name) { return request.get_header_value(name.c_str()); };
    HttpReply reply = handler_(call);
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers) response.set_header(name, value);
    if (!reply.body.empty() || !reply.type.empty())
      response.set_content(std::move(reply.body), reply.type);
  }

  Handler handler_;
  std::function<bool(std::string_view)> isLetIn_;
  const std::string token_ = unguessable();
  httplib::Server server_;
  int listening_ = -1, port_ = 0;
  std::atomic<bool> isOver_ = false;
  std::thread thread_;
};

LoopbackServer::LoopbackServer(Handler handler, std::size_t threads, std::size_t largest,
                               std::function<bool(std::string_view path)> isLetIn)
    : core_(std::make_unique<Core>(std::move(handler), threads, largest, std::move(isLetIn))) {}
LoopbackServer::~LoopbackServer() = default;
int LoopbackServer::port() const { return core_->port(); }
std::string LoopbackServer::address() const { return core_->address(); }

}  // namespace stepwright::tasks
