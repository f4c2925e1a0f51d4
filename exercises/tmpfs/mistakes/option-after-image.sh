# fails: container-running
# finding: flags-after-image
docker run -d --name scratch alpine --tmpfs /scratch sleep infinity || true
