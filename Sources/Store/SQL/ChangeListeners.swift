// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Everybody who listens to a database's changes, and the one watcher they share, which runs only while there are any.
///
/// A listener is told when listening begins, since something may have changed before, and then after changes; one who
/// is slow finds several changes as one.
final class ChangeListeners: Sendable {
  private let state = Mutex(State())
  private let run: @Sendable (ChangeWatch) -> Void

  private struct State {
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var count = 0
    var watch: ChangeWatch?
    var isFinished = false
  }

  /// `run` watches, on a thread of its own, until its watch is over.
  init(_ run: @escaping @Sendable (ChangeWatch) -> Void) {
    self.run = run
  }

  deinit { finish() }

  func listen() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state -> Int? in
      guard !state.isFinished else { return nil }
      state.count += 1
      state.listeners[state.count] = listener
      watch(&state, for: listener)
      return state.count
    }
    guard let number else {
      listener.finish()
      return stream
    }
    listener.onTermination = { [weak self] _ in self?.remove(number) }
    return stream
  }

  /// Ends all streams for good; returns the watch that may still be ending.
  @discardableResult
  func finish() -> ChangeWatch? {
    let (listeners, watch) = state.withLock { state in
      state.isFinished = true
      defer { state.listeners = [:] }
      return (state.listeners.values.map(\.self), state.watch)
    }
    watch?.stop()
    for listener in listeners { listener.finish() }
    return watch
  }

  private func watch(_ state: inout State, for listener: AsyncStream<Void>.Continuation) {
    if let watch = state.watch, !watch.isOver {
      // The others have heard that the watch began; nobody knows what this one read, and when.
      if watch.hasBegun { listener.yield() }
      return
    }
    let watch = ChangeWatch { [weak self] in self?.tell() }
    state.watch = watch
    watch.start(run)
  }

  private func tell() {
    for listener in state.withLock({ $0.listeners.values.map(\.self) }) { listener.yield() }
  }

  private func remove(_ number: Int) {
    state.withLock { state in
      state.listeners[number] = nil
      if state.listeners.isEmpty { state.watch?.stop() }
    }
  }
}

/// A watcher's time: from the first listener's coming to the last one's going.
final class ChangeWatch: Sendable {
  private let onChange: @Sendable () -> Void
  private let over = Atomic(false)
  private let begun = Atomic(false)
  private let stopping = DispatchSemaphore(value: 0)
  private let finished = DispatchGroup()

  init(onChange: @escaping @Sendable () -> Void) {
    self.onChange = onChange
  }

  var isOver: Bool { over.load(ordering: .acquiring) }
  /// Whether what is committed from now on will be told.
  var hasBegun: Bool { begun.load(ordering: .acquiring) }

  func start(_ run: @escaping @Sendable (ChangeWatch) -> Void) {
    finished.enter()
    Thread.detachNewThread {
      run(self)
      self.finished.leave()
    }
  }

  /// Says that something was committed, or may have been.
  func tell() {
    begun.store(true, ordering: .releasing)
    if !isOver { onChange() }
  }

  /// Says that changes cannot be seen for the time being.
  func interrupt() { begun.store(false, ordering: .releasing) }

  /// Lets time pass; returns early when the watch is over.
  func rest(_ time: DispatchTimeInterval) {
    _ = stopping.wait(timeout: .now() + time)
  }

  func stop() {
    over.store(true, ordering: .releasing)
    stopping.signal()
  }

  /// Waits until the watcher has closed its connection.
  func ended() async {
    await withCheckedContinuation { continuation in
      finished.notify(queue: .global()) { continuation.resume() }
    }
  }
}
