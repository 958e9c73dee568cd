"""Letters made by many machines: the home of Dask, behind the interface of `build.executor`.

    coordinating ──bundle, letters──▶ scheduler ──▶ station ──▶ foreman ──▶ a worker of build.pool
         ◀───────────────bytes of files─────────────────────────────────────────┘

`coordinating` hands the letters out and takes their bytes; the build that asked writes them, nobody else does.
`bundle` a project as one piece of bytes, named by its content · `likeness` what must be the same on every machine ·
`station` in the Dask worker: one process beside it for each of its threads · `foreman` that process: docgen's own pool,
so that limits of time and memory hold there as they do here · `frames` bytes through a pipe ·
`failing` why it cannot be done.
"""
