#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ReferenceKernel;

/// Copies all that the loop reads; see InsertionScan.Layout of the module Routing.
///
/// `routeVisits` holds the visits of all routes, one route after the other.
struct ReferenceKernel *reference_create(
  int32_t siteCount, const int32_t *meters, int32_t visitCount, const int32_t *visits,
  const int32_t *near, int32_t nearCount, int32_t nearest, int32_t jobCount,
  const int32_t *jobVisits, const int64_t *prizes, int32_t routeCount, const int32_t *routeSizes,
  const int32_t *routeVisits, int32_t usedCount, const int32_t *used, int32_t idle,
  const int64_t *vehicle, int32_t blinkRate, uint64_t seed);

void reference_destroy(struct ReferenceKernel *kernel);

/// Looks at all jobs so many times, and tells what was done.
void reference_scan(
  struct ReferenceKernel *kernel, int32_t rounds, int64_t *evaluations, uint64_t *checksum);

#ifdef __cplusplus
}
#endif
