/* A clerk's old disk: each fsync and fdatasync takes at least SLOW_MILLISECONDS, and then has really happened.
   cc -shared -fPIC -O2 -o slow.so slow.c -ldl, and preloaded with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static long at_least(void)
{
    const char *milliseconds = getenv("SLOW_MILLISECONDS");
    return milliseconds ? atol(milliseconds) * 1000000L : 0;
}

static int slowly(const char *name, int file)
{
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += at_least();
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    int answer = real(file);
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) != 0)
        ;
    return answer;
}

int fsync(int file) { return slowly("fsync", file); }

int fdatasync(int file) { return slowly("fdatasync", file); }
