// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/foresight.h"

#include <QRunnable>

#include "engine/assist/foresee.h"

namespace stepwright::app {
namespace {

constexpr int pauseMs = 120;  // while somebody types or walks through the states
constexpr int mostMs = 1500;  // then it is no look any more
constexpr std::size_t mostText = 2U << 20U;

}  // namespace

Foresight::Foresight(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  soon_.setSingleShot(true);
  soon_.setInterval(pauseMs);
  connect(&soon_, &QTimer::timeout, this, &Foresight::look);
}

Foresight::~Foresight() {
  if (stop_) stop_->store(true);
  pool_.waitForDone();
}

void Foresight::ask(const asl::Document& document, const json::Value& input,
                    const tasks::MockSet& mocks, const asl::StateId& state) {
  const bool same = &document.text() == &document_.text() && input_.sameAs(input) &&
                    state == state_ && mocks == mocks_;
  if (same) return;
  if (state != state_) sample_ = {};
  document_ = document;
  input_ = input;
  mocks_ = mocks;
  state_ = state;
  soon_.start();
}

void Foresight::forget() {
  if (stop_) stop_->store(true);
  soon_.stop();
  state_.clear();
  sample_ = {};
}

void Foresight::look() {
  if (stop_) stop_->store(true);
  if (document_.text().size() > mostText || state_.empty()) return;
  auto stop = std::make_shared<std::atomic<bool>>(false);
  stop_ = stop;
  QTimer::singleShot(mostMs, this, [stop] { stop->store(true); });
  pool_.start([this, stop, document = document_, input = input_, mocks = mocks_, state = state_] {
    assist::Sample sample = assist::foresee(document, input, mocks, state, stop.get());
    // The destructor waits for this thread, so `this` is there.
    QMetaObject::invokeMethod(
        this,
        [this, stop, sample = std::move(sample)] {
          if (stop != stop_ || sample == sample_) return;
          sample_ = sample;
          emit foreseen();
        },
        Qt::QueuedConnection);
  });
}

}  // namespace stepwright::app

#include "moc_foresight.cpp"
