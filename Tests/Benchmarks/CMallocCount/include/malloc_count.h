#pragma once

#include <stddef.h>

/// Calls of malloc, calloc and realloc by the calling thread so far.
size_t malloc_count(void);
