// The insertion scan of the search as one would write it for speed in C++: the same tables, the
// same order of work, the same random draws. Journeys are as long back as forth, so that one row of
// the table serves both ways. The layout of tables is free.

#include "reference_kernel.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#define ALWAYS_INLINE inline __attribute__((always_inline))

namespace {

// Several windows are allowed for, as they are in Swift, though no generated visit has more than one.
struct Visit {
  int32_t opens, closes, service, load, firstWindow, windowCount;
};

struct Window {
  int32_t opens, closes;
};

// Aligned so that none lies across two lines of memory.
struct alignas(32) Node {
  int32_t pred, succ, predSite, succSite, legIn, legOut, route, service;
};

struct Times {
  int32_t early, late;
};

struct Slot {
  int64_t cost;
  int32_t pred = -1;
  bool isFound = false;
};

// SplitMix64, and draws below a bound by multiplication.
struct Random {
  uint64_t state;

  ALWAYS_INLINE uint64_t next() {
    state += 0x9E3779B97F4A7C15;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

  ALWAYS_INLINE int64_t below(int64_t bound) {
    return static_cast<int64_t>(((next() >> 32) * static_cast<uint64_t>(bound)) >> 32);
  }
};

}  // namespace

struct ReferenceKernel {
  int64_t width = 0;
  int32_t visitCount = 0, nearCount = 0, nearest = 0, idle = -1, blinkRate = 0;
  uint64_t seed = 0;
  std::vector<int32_t> meters, near, jobVisits, used;
  std::vector<int64_t> prizes;
  std::vector<Visit> visits;
  std::vector<Window> windows;
  std::vector<Node> nodes;
  std::vector<Times> times;
  // What each route has room for yet, and its cost per metre.
  std::vector<int32_t> rooms;
  std::vector<int64_t> costPerMeters;
  int64_t fixedCost = 0, costPerMeter = 0;
  int32_t startSite = 0, endSite = 0, opens = 0, closes = 0;
  Random random{0};
  int64_t blink = 0, evaluations = 0;

  ALWAYS_INLINE int32_t start(int32_t route) const { return visitCount + 2 * route; }
  ALWAYS_INLINE int64_t distance(int32_t from, int32_t to) const {
    return meters[from * width + to];
  }

  void build(int32_t route, const int32_t *members, int32_t count, int32_t capacity) {
    int32_t load = 0, node = start(route), site = startSite, moment = opens;
    int32_t end = node + 1;
    nodes[node].route = nodes[end].route = route;
    times[node].early = moment;
    for (int32_t index = 0; index <= count; index++) {
      int32_t next = index < count ? members[index] : end;
      int32_t nextSite = index < count ? next : endSite;
      int32_t leg = static_cast<int32_t>(distance(site, nextSite));
      nodes[node].succ = next;
      nodes[node].succSite = nextSite;
      nodes[node].legOut = leg;
      nodes[next].pred = node;
      nodes[next].predSite = site;
      nodes[next].legIn = leg;
      nodes[next].route = route;
      moment += leg + nodes[node].service;
      if (next < visitCount) {
        moment = std::max(moment, visits[next].opens);
        load += visits[next].load;
      }
      times[next].early = moment;
      node = next;
      site = nextSite;
    }
    times[end].late = closes;
    for (node = end; node != start(route); node = nodes[node].pred) {
      int32_t pred = nodes[node].pred;
      int32_t latest = times[node].late - nodes[node].legIn;
      times[pred].late =
        pred < visitCount ? std::min(latest - nodes[pred].service, visits[pred].closes) : latest;
    }
    rooms.push_back(capacity - load);
    costPerMeters.push_back(costPerMeter);
  }

  ALWAYS_INLINE int64_t earliestStart(const Visit &visit, int64_t moment) const {
    moment = std::max<int64_t>(moment, visit.opens);
    if (visit.windowCount == 0) return moment;
    const int32_t end = visit.firstWindow + visit.windowCount;
    for (int32_t window = visit.firstWindow; window < end; window++) {
      if (moment <= windows[window].closes) {
        return std::max<int64_t>(moment, windows[window].opens);
      }
    }
    return static_cast<int64_t>(visit.closes) + 1;
  }

  ALWAYS_INLINE void offer(
    const Visit &visit, const int32_t *row, int64_t detour, int32_t pred,
    int32_t succ, int64_t perMeter, int64_t fixed, Slot &best) {
    evaluations++;
    int64_t cost = detour * perMeter + fixed;
    if (cost >= best.cost) return;
    int32_t predSite = nodes[succ].predSite, succSite = nodes[pred].succSite;
    int64_t moment = static_cast<int64_t>(times[pred].early) + row[predSite] + nodes[pred].service;
    moment = earliestStart(visit, moment);
    if (moment > visit.closes) return;
    if (moment + row[succSite] + visit.service > times[succ].late) return;
    best.cost = cost;
    best.pred = pred;
    best.isFound = true;
  }

  ALWAYS_INLINE Slot bestSlot(int32_t job) {
    Slot best{prizes[job]};
    const int32_t site = jobVisits[job];
    const Visit visit = visits[site];
    const int32_t *row = meters.data() + site * width;
    const int32_t *neighbors = near.data() + static_cast<ptrdiff_t>(site) * nearCount;
    for (int32_t slot = 0; slot < nearest; slot++) {
      const int32_t other = neighbors[slot];
      const Node &node = nodes[other];
      if (node.route < 0) continue;
      if (visit.load > rooms[node.route]) continue;
      blink -= 2;
      if (blink < 0) {
        blink = 1 + random.below(2 * blinkRate);
        continue;
      }
      const int64_t leg = row[other];
      offer(
        visit, row, leg + row[node.succSite] - node.legOut, other, node.succ,
        costPerMeters[node.route], 0, best);
      offer(
        visit, row, row[node.predSite] + leg - node.legIn, node.pred, other,
        costPerMeters[node.route], 0, best);
    }
    if (idle >= 0 && visit.load <= rooms[idle]) {
      const int64_t detour = row[startSite] + row[endSite];
      if (fixedCost + detour * costPerMeter < best.cost) {
        offer(
          visit, row, detour, start(idle), start(idle) + 1, costPerMeter, fixedCost, best);
      }
    }
    if (!best.isFound) offerEverywhere(visit, row, best);
    return best;
  }

  __attribute__((noinline)) void offerEverywhere(
    const Visit &visit, const int32_t *row, Slot &best) {
    for (int32_t route : used) {
      if (visit.load > rooms[route]) continue;
      int32_t site = startSite;
      for (int32_t pred = start(route); pred != start(route) + 1;) {
        const Node &node = nodes[pred];
        offer(
          visit, row, row[site] + row[node.succSite] - node.legOut, pred, node.succ,
          costPerMeters[route], 0, best);
        pred = node.succ;
        site = node.succSite;
      }
    }
  }
};

ReferenceKernel *reference_create(
  int32_t siteCount, const int32_t *meters, int32_t visitCount, const int32_t *visits,
  const int32_t *near, int32_t nearCount, int32_t nearest, int32_t jobCount,
  const int32_t *jobVisits, const int64_t *prizes, int32_t routeCount, const int32_t *routeSizes,
  const int32_t *routeVisits, int32_t usedCount, const int32_t *used, int32_t idle,
  const int64_t *vehicle, int32_t blinkRate, uint64_t seed) {
  auto *kernel = new ReferenceKernel;
  kernel->width = siteCount;
  kernel->visitCount = visitCount;
  kernel->nearCount = nearCount;
  kernel->nearest = nearest;
  kernel->idle = idle;
  kernel->blinkRate = blinkRate;
  kernel->seed = seed;
  kernel->meters.assign(meters, meters + kernel->width * siteCount);
  kernel->near.assign(near, near + static_cast<ptrdiff_t>(visitCount) * nearCount);
  kernel->jobVisits.assign(jobVisits, jobVisits + jobCount);
  kernel->prizes.assign(prizes, prizes + jobCount);
  kernel->used.assign(used, used + usedCount);
  kernel->fixedCost = vehicle[1];
  kernel->costPerMeter = vehicle[2];
  kernel->startSite = static_cast<int32_t>(vehicle[3]);
  kernel->endSite = static_cast<int32_t>(vehicle[4]);
  kernel->opens = static_cast<int32_t>(vehicle[5]);
  kernel->closes = static_cast<int32_t>(vehicle[6]);
  for (int32_t visit = 0; visit < visitCount; visit++) {
    const int32_t *row = visits + 4 * visit;
    kernel->visits.push_back({row[0], row[1], row[2], row[3], 0, 0});
  }
  kernel->nodes.assign(visitCount + 2 * routeCount, Node{-1, -1, -1, -1, 0, 0, -1, 0});
  for (int32_t visit = 0; visit < visitCount; visit++) {
    kernel->nodes[visit].service = kernel->visits[visit].service;
  }
  kernel->times.resize(kernel->nodes.size());
  for (int32_t route = 0; route < routeCount; route++) {
    kernel->build(route, routeVisits, routeSizes[route], static_cast<int32_t>(vehicle[0]));
    routeVisits += routeSizes[route];
  }
  return kernel;
}

void reference_destroy(ReferenceKernel *kernel) { delete kernel; }

void reference_scan(
  ReferenceKernel *kernel, int32_t rounds, int64_t *evaluations, uint64_t *checksum) {
  kernel->random.state = kernel->seed;
  kernel->blink = 0;
  kernel->evaluations = 0;
  uint64_t sum = 0;
  for (int32_t round = 0; round < rounds; round++) {
    for (int32_t job = 0; job < static_cast<int32_t>(kernel->jobVisits.size()); job++) {
      const Slot slot = kernel->bestSlot(job);
      sum = sum * 0x9E3779B97F4A7C15 + static_cast<uint64_t>(slot.cost) * 31
            + static_cast<uint32_t>(slot.pred);
    }
  }
  *evaluations = kernel->evaluations;
  *checksum = sum;
}
